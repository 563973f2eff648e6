import { ArrowLeft, CalendarDays, Clock, FolderOpen, ListPlus, SquarePen, Trash2 } from "lucide-react";
import { useState } from "react";
import { clockWords } from "../../core/schools/clock";
import { withoutSchool } from "../../core/schools/edits";
import { defaultBell, type School } from "../../core/schools/school";
import { many, whole } from "../../core/words/numbers";
import { bellWords, hasUnknownBell, windowWords } from "../../core/words/school-words";
import { setSession, useSession } from "../../store/session-store";
import { change, useStudyStore } from "../../store/study-store";
import { FileButton } from "../data/FileButton";
import { PageTitle } from "../data/PageTitle";
import { Badge } from "../kit/Badge";
import { Button } from "../kit/Button";
import { DataTable } from "../kit/DataTable";
import { IconButton } from "../kit/IconButton";
import { Notice } from "../kit/Notice";
import { Panel } from "../kit/Panel";
import { openPage, screenLabel } from "../shell/pages";
import { loadSchools } from "./load-schools";
import { SchoolForm } from "./SchoolForm";
import styles from "./Schools.module.css";
import { WindowsForm } from "./WindowsForm";

/** Every school of the study: where it is and how well that is known, when it ends, and for how long pupils are on their way. */
export function SchoolsWorkspace() {
  const { schools, routes } = useStudyStore((state) => state.study);
  const backTo = useSession((session) => session.backTo);
  const [editedId, setEditedId] = useState<string | null>(null);
  const [isAdding, setAdding] = useState(false);
  const [isWindowing, setWindowing] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const edited = schools.find((school) => school.id === editedId);
  const unknown = schools.filter(hasUnknownBell).length;
  const routesOf = (id: string) => routes.filter((route) => route.schoolId === id).length;
  return (
    <div className={styles.page}>
      <PageTitle
        detail={`${many(schools.length, "school")}${unknown > 0 ? `; ${whole(unknown)} without a confirmed finishing time: ${clockWords(defaultBell)} stands in for it, the middle of what is usual` : ""}.`}
        actions={
          <>
            <Button icon={<ArrowLeft aria-hidden size={16} />} onPress={() => setSession({ workspace: backTo })}>
              Back to {screenLabel(backTo)}
            </Button>
            <Button icon={<CalendarDays aria-hidden size={16} />} onPress={() => openPage("calendar")}>
              School calendar
            </Button>
            <FileButton
              icon={<FolderOpen aria-hidden size={16} />}
              accept={[".csv", ".geojson", ".json", "text/csv"]}
              onFiles={([file]) => void loadSchools(file).then(setProblem)}
            >
              Load schools…
            </FileButton>
            {schools.length > 1 && (
              <Button icon={<Clock aria-hidden size={16} />} onPress={() => setWindowing(true)}>
                Time on the way
              </Button>
            )}
            <Button variant="primary" icon={<ListPlus aria-hidden size={16} />} onPress={() => setAdding(true)}>
              Add a school
            </Button>
          </>
        }
      >
        Schools
      </PageTitle>
      {problem && (
        <Notice tone="bad" role="alert" title="The schools were not loaded." onClose={() => setProblem(null)}>
          {problem}
        </Notice>
      )}
      <Panel label="Schools of this study">
        <DataTable
          caption={`${many(schools.length, "school")} of this study`}
          rows={schools}
          rowKey={(school) => school.id}
          empty="There is no school. Add one by form, or load the national register’s export, a table or GeoJSON points."
          columns={[
            { id: "name", label: "School", isHeader: true, sortValue: ({ name }) => name, render: ({ name }) => name },
            { id: "ends", label: "Ends at", sortValue: bellWords, render: (school) => <Ends school={school} /> },
            { id: "window", label: "Pupils on their way", sortValue: windowWords, render: windowWords },
            {
              id: "pupils",
              label: "Pupils",
              numeric: true,
              sortValue: ({ pupils }) => pupils ?? Number.NaN,
              render: ({ pupils }) => (
                <span className={styles.short}>{pupils === null ? "not known" : whole(pupils)}</span>
              ),
            },
            {
              id: "routes",
              label: "Routes",
              numeric: true,
              sortValue: ({ id }) => routesOf(id),
              render: ({ id }) => whole(routesOf(id)),
            },
            {
              id: "place",
              label: "Position",
              render: ({ accuracyMeters, source }) => (
                <>
                  {accuracyMeters === null ? "accuracy not stated" : `within about ${whole(accuracyMeters)} m`}
                  <span className={styles.source}>{source}</span>
                </>
              ),
            },
            {
              id: "do",
              label: "Change",
              render: (school) => (
                <span className={styles.buttons}>
                  <IconButton
                    small
                    label={`Edit ${school.name}`}
                    icon={<SquarePen aria-hidden size={16} />}
                    onPress={() => setEditedId(school.id)}
                  />
                  <IconButton
                    small
                    label={`Remove ${school.name}`}
                    icon={<Trash2 aria-hidden size={16} />}
                    onPress={() => remove(school, routesOf(school.id))}
                  />
                </span>
              ),
            },
          ]}
        />
      </Panel>
      {isWindowing && <WindowsForm onClose={() => setWindowing(false)} />}
      {isAdding && <SchoolForm school={null} onClose={() => setAdding(false)} />}
      {edited && <SchoolForm key={edited.id} school={edited} onClose={() => setEditedId(null)} />}
    </div>
  );
}

function Ends({ school }: { school: School }) {
  if (school.bell.every((minute) => minute === null))
    return (
      <>
        {clockWords(defaultBell)} <Badge tone="provisional">not confirmed</Badge>
      </>
    );
  return (
    <>
      {bellWords(school)}
      <span className={styles.source}>{school.bellSource}</span>
    </>
  );
}

function remove({ id, name }: School, routes: number): void {
  change(`Remove the school ${name}`, (study) => withoutSchool(study, id));
  const left = routes > 0 ? ` ${many(routes, "route")} of it ${routes === 1 ? "is" : "are"} without a school now.` : "";
  setSession({ notice: { tone: "good", text: `Removed ${name}.${left} Undo brings it back.` } });
}
