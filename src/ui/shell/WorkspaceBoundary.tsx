import { Component, type ReactNode } from "react";
import { setSession } from "../../store/session-store";
import { Button } from "../kit/Button";
import { Notice } from "../kit/Notice";

interface Props {
  readonly children: ReactNode;
}

/** Keeps a screen that fails from taking the page with it: the study, the data and the other screens stay. */
export class WorkspaceBoundary extends Component<Props, { readonly cause: string | null }> {
  override state = { cause: null };

  static getDerivedStateFromError(error: unknown) {
    return { cause: error instanceof Error ? error.message : "unknown cause" };
  }

  override render() {
    if (this.state.cause === null) return this.props.children;
    return (
      <div>
        <Notice
          tone="bad"
          role="alert"
          title="This screen stopped."
          actions={
            <>
              <Button small onPress={() => this.setState({ cause: null })}>
                Try again
              </Button>
              <Button small onPress={() => setSession({ workspace: "data" })}>
                Go to Data
              </Button>
            </>
          }
        >
          Your study and the loaded extract are not affected. Undo the last step, or try again. Cause:{" "}
          {this.state.cause}
        </Notice>
      </div>
    );
  }
}
