import type { ComponentType } from "react";
import { AccessibilityPage } from "./AccessibilityPage";
import { FilesPage } from "./FilesPage";
import { KeyboardPage } from "./KeyboardPage";
import { MethodsPage } from "./MethodsPage";
import { PrivacyPage } from "./PrivacyPage";
import { SourcesPage } from "./SourcesPage";
import { StartPage } from "./StartPage";
import { WordsPage } from "./WordsPage";

export type HelpPage = "start" | "words" | "methods" | "files" | "keyboard" | "privacy" | "accessibility" | "sources";

/** The pages of Help, in the order of their tabs. To add one: write its file, add its line. */
export const pages: readonly { readonly id: HelpPage; readonly label: string; readonly Page: ComponentType }[] = [
  { id: "start", label: "What it does", Page: StartPage },
  { id: "words", label: "Words", Page: WordsPage },
  { id: "methods", label: "Methods", Page: MethodsPage },
  { id: "files", label: "Files", Page: FilesPage },
  { id: "keyboard", label: "Keyboard", Page: KeyboardPage },
  { id: "privacy", label: "Privacy", Page: PrivacyPage },
  { id: "accessibility", label: "Accessibility", Page: AccessibilityPage },
  { id: "sources", label: "Sources", Page: SourcesPage },
];
