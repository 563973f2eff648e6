import { Layers } from "lucide-react";
import { memo, useRef } from "react";
import { switchable } from "../scene/layers";
import { setSession, useSession } from "../store/session-store";
import { addBackdrop } from "./backdrop-file";
import styles from "./MapView.module.css";
import { ToolMenu } from "./ToolMenu";
import { useEmphasis, useHidden } from "./use-scene";

/** What is on the map, and a background map from the user's own disk. */
export const LayersMenu = memo(function LayersMenu({ takesTiles }: { readonly takesTiles: boolean }) {
  return (
    <ToolMenu name="Layers" Icon={Layers}>
      {() => <Switches takesTiles={takesTiles} />}
    </ToolMenu>
  );
});

function Switches({ takesTiles }: { readonly takesTiles: boolean }) {
  const emphasis = useEmphasis();
  const hidden = useHidden();
  const chosen = useSession((session) => session.hiddenLayers);
  const toggle = (id: string) => {
    const next = hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id];
    setSession({ hiddenLayers: { ...chosen, [emphasis]: next } });
  };
  return (
    <>
      <fieldset className={styles.switches}>
        <legend className={styles.strong}>On the map</legend>
        {switchable.map(({ id, label }) => (
          <label key={id} className={styles.switch}>
            <input type="checkbox" checked={!hidden.includes(id)} onChange={() => toggle(id)} />
            {label}
          </label>
        ))}
      </fieldset>
      <BackdropChoice takesTiles={takesTiles} />
    </>
  );
}

function BackdropChoice({ takesTiles }: { readonly takesTiles: boolean }) {
  const backdrop = useSession((session) => session.backdrop);
  const file = useRef<HTMLInputElement>(null);
  if (backdrop) {
    return (
      <div className={styles.backdrop}>
        <p>
          Background map: <strong>{backdrop.name}</strong>
        </p>
        <button type="button" className={styles.action} onClick={() => setSession({ backdrop: null })}>
          Remove it
        </button>
      </div>
    );
  }
  return (
    <div className={styles.backdrop}>
      <input
        ref={file}
        type="file"
        hidden
        accept={takesTiles ? ".geojson,.json,.pmtiles" : ".geojson,.json"}
        onChange={(event) => {
          const [chosen] = event.target.files ?? [];
          event.target.value = "";
          if (chosen) void addBackdrop(chosen);
        }}
      />
      <button type="button" className={styles.action} onClick={() => file.current?.click()}>
        Add a background map…
      </button>
      <p className={styles.quiet}>
        {takesTiles
          ? "A .pmtiles or .geojson file of yours. It stays on this machine."
          : "A .geojson file of yours. It stays on this machine. Archives of tiles need WebGL, which this browser does not offer here."}
      </p>
    </div>
  );
}
