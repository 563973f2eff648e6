import { SlidersHorizontal } from "lucide-react";
import { useState } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import type { Published } from "../../core/disclosure/published";
import type { Study } from "../../core/study/study";
import { many } from "../../core/words/numbers";
import { Button } from "../kit/Button";
import { LinkButton } from "../kit/LinkButton";
import { activeFilters } from "./active-filters";
import { ControlsPanel, clearFilters } from "./ControlsPanel";
import styles from "./Workspace.module.css";

/** On a narrow screen the controls are a page of their own, with a Done that says what they leave. */
export function FiltersPage({ view, study }: { view: Published; study: Study }) {
  const [isOpen, setOpen] = useState(false);
  const active = activeFilters(study, view.monthOnly).length;
  return (
    <>
      <Button variant="primary" icon={<SlidersHorizontal aria-hidden size={16} />} onPress={() => setOpen(true)}>
        {active > 0 ? `Filters (${active})` : "Filters"}
      </Button>
      <ModalOverlay isOpen={isOpen} onOpenChange={setOpen} className={styles.page}>
        <Modal className={styles.pageModal}>
          <AriaDialog className={styles.pageDialog}>
            <div className={styles.pageTop}>
              <Heading slot="title" level={2}>
                Filters
              </Heading>
              <LinkButton isDisabled={active === 0} onPress={clearFilters}>
                Clear filters
              </LinkButton>
            </div>
            <ControlsPanel view={view} study={study} />
            <div className={styles.pageDone}>
              <Button variant="primary" onPress={() => setOpen(false)}>
                Done: {many(view.sums.inHexes, "incident")} left
              </Button>
            </div>
          </AriaDialog>
        </Modal>
      </ModalOverlay>
    </>
  );
}
