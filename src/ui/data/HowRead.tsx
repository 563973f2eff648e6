import type { Inspection } from "../../core/ingest/inspection";
import { type Delimiter, delimiters, type Encoding, encodings, type ReadAs } from "../../core/ingest/report";
import { Disclosure } from "../kit/Disclosure";
import { Panel } from "../kit/Panel";
import { Select } from "../kit/Select";
import { delimiterNames } from "./file-words";
import styles from "./HowRead.module.css";

interface Props {
  readonly files: Inspection["files"];
  /** The bytes of the `at`-th file are to be read like this. */
  readonly onReadAs: (at: number, readAs: ReadAs) => void;
}

/** `id` of the encoding of the `at`-th file, for links to it. */
export const encodingId = (at: number) => `encoding-${at}`;

const FOUND = "found";

/** Encoding and delimiter of each file: what was found, or what a person stated instead. */
export function HowRead({ files, onReadAs }: Props) {
  const isOne = files.length === 1;
  const fields = files.map((file, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: two files can have one name, and the list never changes its order.
    <FileFields key={at} at={at} file={file} isOne={isOne} onReadAs={(readAs) => onReadAs(at, readAs)} />
  ));
  return (
    <Panel label="How the bytes are read">
      <h3 className={styles.heading}>How the bytes are read</h3>
      <p className={styles.words}>If letters or columns look wrong, change it here: the columns follow at once.</p>
      {files.length > 2 ? (
        <Disclosure title="Each file" summary={files.length} level={4}>
          {fields}
        </Disclosure>
      ) : (
        fields
      )}
    </Panel>
  );
}

interface FieldProps {
  readonly at: number;
  readonly file: Inspection["files"][number];
  readonly isOne: boolean;
  readonly onReadAs: (readAs: ReadAs) => void;
}

function FileFields({ at, file, isOne, onReadAs }: FieldProps) {
  const { readAs, lastTime, encoding, delimiter } = file;
  const name = isOne ? null : <p className={styles.file}>{file.name}</p>;
  if (encoding === "Excel workbook") {
    return (
      <>
        {name}
        <p className={styles.words}>An Excel workbook says itself how it is to be read.</p>
      </>
    );
  }
  const isLastTime =
    lastTime.readAs !== null &&
    lastTime.readAs.encoding === readAs.encoding &&
    lastTime.readAs.delimiter === readAs.delimiter;
  const found = (what: string) => ({ id: FOUND, label: `Found: ${what}` }) as const;
  const toFind = { id: FOUND, label: "Find out" } as const;
  return (
    <>
      {name}
      <div className={styles.fields}>
        <Select<Encoding | typeof FOUND>
          id={encodingId(at)}
          label={isOne ? "Encoding" : `Encoding of ${file.name}`}
          options={[readAs.encoding === null ? found(encoding) : toFind, ...encodings.map((id) => ({ id, label: id }))]}
          value={readAs.encoding ?? FOUND}
          onChange={(id) => onReadAs({ ...readAs, encoding: id === FOUND ? null : id })}
        />
        <Select<Delimiter | typeof FOUND>
          label={isOne ? "Between the columns" : `Between the columns of ${file.name}`}
          options={[
            readAs.delimiter === null ? found(delimiterNames[delimiter as Delimiter]) : toFind,
            ...delimiters.map((id) => ({ id, label: delimiterNames[id] })),
          ]}
          value={readAs.delimiter ?? FOUND}
          onChange={(id) => onReadAs({ ...readAs, delimiter: id === FOUND ? null : id })}
        />
      </div>
      {isLastTime && <p className={styles.words}>As last time for files with this header.</p>}
    </>
  );
}
