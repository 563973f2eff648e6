import { Check, LoaderCircle, TriangleAlert } from "lucide-react";
import { memo, type ReactNode, useState } from "react";
import { whole } from "../../core/words/numbers";
import { useSession } from "../../store/session-store";
import { LinkButton } from "../kit/LinkButton";
import { emphasisOf } from "./emphasis";
import styles from "./Footer.module.css";
import { rotaAgreementWords } from "./rota-sums";
import { SumsDialog } from "./SumsDialog";
import { agreementWords, disagreementWords, planAgreementWords, regionAgreementWords } from "./sums";
import { type Sums, useSums } from "./use-sums";

/** The proof at the foot of every page: rows read = accepted + set aside, and this view, with a tick only for sums that were just checked. */
export function Footer() {
  const report = useSession((state) => state.report);
  const view = useSession((state) => state.published);
  const sums = useSums();
  if (!report || !sums) {
    return (
      <footer className={styles.footer}>
        <p className={styles.empty}>Nothing is loaded. Rows read, accepted and set aside will be added up here.</p>
      </footer>
    );
  }
  const broken = disagreementWords(sums.checks);
  return (
    <footer className={styles.footer}>
      <span className={styles.mark} data-state={broken ? "bad" : sums.checked ? "good" : "checking"}>
        {broken ? (
          <TriangleAlert aria-hidden size={14} />
        ) : sums.checked ? (
          <Check aria-hidden size={14} />
        ) : (
          <LoaderCircle aria-hidden size={14} />
        )}
      </span>
      <p className={styles.sums}>
        <span className={styles.part}>
          <Sum>{report.rowsRead}</Sum> {report.rowsRead === 1 ? "row" : "rows"} read = <Sum>{report.accepted}</Sum>{" "}
          accepted + <Sum>{report.setAside}</Sum> set aside
        </span>
        {view && (
          <span className={styles.part}>
            This view: <Sum>{view.sums.matching}</Sum> match the filters = <Sum>{view.sums.inHexes}</Sum> in hexes +{" "}
            <Sum>{view.sums.outside}</Sum> outside the {view.area ? "area" : "hexes"} +{" "}
            <Sum>{view.sums.withoutPlace}</Sum> without a place
          </span>
        )}
        <span className={styles.part}>
          {broken ? (
            <strong className={styles.broken}>{broken}</strong>
          ) : (
            <Verdict sums={sums} n={view?.sums.inHexes ?? 0} />
          )}
        </span>
      </p>
      <ShowSums />
    </footer>
  );
}

/** The button and its dialog: the footer is drawn anew with every view, and these are not while the dialog is closed. */
const ShowSums = memo(function ShowSums() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <LinkButton plain className={styles.show} onPress={() => setOpen(true)}>
        Show the sums
      </LinkButton>
      {isOpen && <SumsDialog onClose={() => setOpen(false)} />}
    </>
  );
});

const Sum = memo(function Sum({ children }: { children: number }): ReactNode {
  return <strong className={styles.number}>{whole(children)}</strong>;
});

/** That the sums agree, of what is on this screen: the map, or its routes or zones. */
function Verdict({ sums, n }: { sums: Sums; n: number }): ReactNode {
  const emphasis = useSession(emphasisOf);
  if (!sums.checked) return "Checking the sums";
  const ofPlan = emphasis === "routes" ? planAgreementWords(sums.checks) : null;
  if (ofPlan) return ofPlan;
  const ofRota = emphasis === "zones" ? rotaAgreementWords(sums.checks) : null;
  if (ofRota) return ofRota;
  const ofRegions =
    emphasis === "hotspots" ? null : regionAgreementWords(sums.checks, emphasis === "routes" ? "route" : "zone");
  return ofRegions ?? agreementWords(sums.checks, n);
}
