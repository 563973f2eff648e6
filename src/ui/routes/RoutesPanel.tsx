import { ArrowLeftRight, Copy, MapPinOff, MapPinPlus, Scissors } from "lucide-react";
import { useMemo, useState } from "react";
import type { PublishedRouteScores } from "../../core/disclosure/published-routes";
import { withDuplicate, withReversed } from "../../core/study/route-edits";
import { short, tenths, whole } from "../../core/words/numbers";
import { examplesAbove, leftOutOf, routeNameUnder } from "../../core/words/route-plan-words";
import { setSession, useSession } from "../../store/session-store";
import { change, currentStudy, useStudyStore } from "../../store/study-store";
import { CalendarNote } from "../calendar/CalendarNote";
import { Badge } from "../kit/Badge";
import { LinkButton } from "../kit/LinkButton";
import type { MenuProps } from "../kit/Menu";
import { PanelSection } from "../kit/PanelSection";
import { AddRegions } from "../regions/AddRegions";
import { RegionList } from "../regions/RegionList";
import { type DrawnRegion, newId, routeTexts } from "../regions/region-kinds";
import { useFocusAfterDrawing } from "../regions/use-focus-after-drawing";
import { changeRules } from "./change-plan";
import { MethodSection } from "./MethodSection";
import { MoreRules } from "./MoreRules";
import { isInPlan, putPostOn } from "./put-post";
import styles from "./Routes.module.css";
import { SplitDialog } from "./SplitDialog";
import { StaffSection } from "./StaffSection";
import { chooseSchool } from "./which-schools";

/** Left of the map: who there is, how they work, which routes, and what all of it rests on. */
export function RoutesPanel() {
  // Of a file that gives only months nothing was counted, and the list must not say 0.
  const scores = useSession(({ published }) => (published?.monthOnly ? null : (published?.routeScores ?? null)));
  return (
    <>
      <StaffSection />
      <MethodSection />
      <RoutesSection scores={scores} />
      <CalendarNote about="schools" />
      <MoreRules />
    </>
  );
}

function RoutesSection({ scores }: { scores: PublishedRouteScores | null }) {
  useFocusAfterDrawing();
  const count = useStudyStore(({ study }) => study.routes.length);
  const hasExamples = useStudyStore(({ study }) => study.routes.some((route) => route.example));
  // Said once, above the names, where it is true of all.
  const above = useStudyStore(({ study }) => examplesAbove(study.routes));
  const [splitId, setSplitId] = useState<string | null>(null);
  const split = useStudyStore(({ study }) => study.routes.find(({ id }) => id === splitId));
  const figures = useMemo(() => new Map((scores?.routes ?? []).map((score) => [score.id, figuresOf(score)])), [scores]);
  return (
    <PanelSection title="Routes" aside={scores && count > 0 ? <span>incidents</span> : undefined}>
      {count === 0 ? (
        <p className={styles.small}>There is none yet. {routeTexts.drawHint}</p>
      ) : (
        <>
          {above && <Badge tone="provisional">{above}</Badge>}
          <RegionList
            texts={routeTexts}
            figures={figures}
            moreItems={(route) => editsOf(route, setSplitId)}
            nameOf={(route) => routeNameUnder(above, route)}
          />
        </>
      )}
      {scores && count > 0 && <Total scores={scores} />}
      {hasExamples && !above && <p className={styles.small}>{routeTexts.exampleNote}</p>}
      <div className={styles.add}>
        <AddRegions texts={routeTexts} />
      </div>
      {split && <SplitDialog route={split} onClose={() => setSplitId(null)} />}
    </PanelSection>
  );
}

/** A post for it, and what it can be made into. */
const editsOf = ({ id, name, schoolId }: DrawnRegion, onSplit: (id: string) => void): MenuProps["items"] => [
  {
    id: "post",
    label: "Put a post on this route",
    note: isInPlan(currentStudy(), schoolId)
      ? "Where most is missed; then move it. The others are planned around it"
      : "Not of the chosen schools: see Which schools",
    icon: <MapPinPlus aria-hidden size={16} />,
    isDisabled: !isInPlan(currentStudy(), schoolId),
    onAction: () => putPostOn(id),
  },
  ...schoolItems(schoolId),
  {
    id: "duplicate",
    label: "Duplicate",
    icon: <Copy aria-hidden size={16} />,
    onAction: () => change(`Duplicate “${name}”`, (study) => withDuplicate(study, id, newId(routeTexts, study))),
  },
  {
    id: "reverse",
    label: "Reverse",
    note: "Its other end becomes the gate",
    icon: <ArrowLeftRight aria-hidden size={16} />,
    onAction: () => change(`Reverse “${name}”`, (study) => withReversed(study, id)),
  },
  { id: "split", label: "Split in two", icon: <Scissors aria-hidden size={16} />, onAction: () => onSplit(id) },
];

/** The rule of its school that stands under Which schools. */
function schoolItems(schoolId: string | null): MenuProps["items"] {
  const study = currentStudy();
  const school = study.schools.find(({ id }) => id === schoolId);
  if (!school) return [];
  const isIn = isInPlan(study, school.id);
  return [
    {
      id: "school",
      label: isIn ? `No posts for ${school.name}` : `Plan posts for ${school.name} again`,
      note: isIn ? "On none of its routes, until you choose it again under Which schools" : undefined,
      icon: isIn ? <MapPinOff aria-hidden size={16} /> : <MapPinPlus aria-hidden size={16} />,
      onAction: () => {
        chooseSchool(school, !isIn);
        setSession({
          notice: {
            tone: "good",
            text: isIn
              ? `No route of ${school.name} gets a post now. Undo takes it back.`
              : `The routes of ${school.name} may get posts again.`,
          },
        });
      },
    },
  ];
}

const figuresOf = ({ incidents, low, high, rate, schoolDays, timesKnown }: PublishedRouteScores["routes"][number]) => ({
  count: tenths(incidents),
  detail: [
    `Some of it is luck: likely between ${short(low)} and ${short(high)} in ${whole(schoolDays)} school days`,
    Number.isNaN(rate.value) ? "" : `${short(rate.value)} every 100 school days`,
    timesKnown ? "" : "its school’s finishing time is not confirmed",
  ]
    .filter((part) => part !== "")
    .join("; "),
});

/** The sum of the list, in which an incident counts once, and what beside the routes is not in it. */
function Total({ scores }: { scores: PublishedRouteScores }) {
  const { incidents, onSeveral, beside, counted } = scores;
  const leftOut = leftOutOf(scores);
  return (
    <>
      <p className={styles.total}>
        <span>On any of them</span>
        <span>{tenths(incidents)}</span>
      </p>
      {onSeveral > 0 && (
        <p className={styles.small}>
          {whole(onSeveral)} {onSeveral === 1 ? "lies on several and counts" : "lie on several and count"} once here.
        </p>
      )}
      <p className={styles.small}>
        {whole(counted)} of the {whole(beside)} incidents beside the routes count.{leftOut.length > 0 && " Left out:"}
      </p>
      <ul className={styles.leftOut}>
        {leftOut.map(({ words, incidents: n, bringBack, action }) => (
          <li key={words}>
            {whole(n)} {words}
            {bringBack && (
              <>
                {" "}
                <LinkButton onPress={() => changeRules(action, bringBack)}>{action}</LinkButton>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
