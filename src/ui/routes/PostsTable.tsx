import { Ban, Ellipsis, Lock, LockOpen, MapPin, MoveLeft, MoveRight } from "lucide-react";
import { type KeyboardEvent, useMemo } from "react";
import type { PublishedPost, PublishedPosts } from "../../core/disclosure/published-route-plan";
import { type PlaceOnRoute, withForbidden, withLocked, withoutRule } from "../../core/study/route-plan";
import { many, whole } from "../../core/words/numbers";
import { postReasons } from "../../core/words/plan-reason-words";
import { regionName } from "../../core/words/region-words";
import { exampleWords, inDecimals, isStandKnown, routeNameUnder, standWords } from "../../core/words/route-plan-words";
import { cancelMove, endMove, usePlan } from "../../store/route-plan";
import { setSession, useSession } from "../../store/session-store";
import { change } from "../../store/study-store";
import { Badge } from "../kit/Badge";
import { type DataColumn, DataTable } from "../kit/DataTable";
import { IconButton } from "../kit/IconButton";
import { Menu } from "../kit/Menu";
import { step } from "./move-by-keys";
import styles from "./PostsTable.module.css";

const keyOf = ({ letter }: PublishedPost) => letter;
const nameOf = ({ routeName, example }: PublishedPost) => regionName({ name: routeName, example });

/** Where to stand, from when, and what each post adds. Arrow keys left and right move a row's post along its route. */
export function PostsTable({ posts: view }: { posts: PublishedPosts }) {
  const { posts, incidents } = view;
  const selected = usePlan((state) => state.selected);
  const hovered = useSession((session) => session.hoveredRegion);
  const chosen = posts.find((post) => isAt(post, selected)) ?? null;
  const above = exampleWords(view);
  const columns = useMemo<readonly DataColumn<PublishedPost>[]>(
    () => [
      {
        id: "post",
        label: "Post, metres from gate",
        isHeader: true,
        render: (post) => <PostName post={post} above={above} />,
      },
      { id: "stand", label: "Stand from", width: "112px", render: (post) => <Stand post={post} /> },
      {
        id: "adds",
        label: "Adds",
        numeric: true,
        render: (post) => inDecimals(post.addsIncidents, incidents.decimals),
      },
    ],
    [incidents.decimals, above],
  );
  const choose = (letter: string) => {
    const post = posts.find((other) => other.letter === letter);
    if (!post) return;
    const isChosen = post === chosen;
    usePlan.setState({ selected: isChosen ? null : placeOf(post) });
    setSession({ selectedRegion: isChosen ? null : post.routeId });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const row = (event.target as HTMLElement).closest("tr[data-key]");
    const post = posts.find(({ letter }) => letter === row?.getAttribute("data-key"));
    if (!post || event.target !== row) return;
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      step(post, event.key === "ArrowRight" ? 1 : -1);
    } else if (event.key === "Escape") cancelMove();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; this is a table whose rows also hear the arrow keys.
    <div role="group" aria-label="Posts" onKeyDown={onKeyDown} onBlur={() => endMove()}>
      {above && (
        <p className={styles.above}>
          <Badge tone="provisional">{above}</Badge>
        </p>
      )}
      <DataTable
        caption={`${many(posts.length, "post")}: where, from when, and how many of ${inDecimals(incidents.total, incidents.decimals)} incidents each adds. Left and right move a post by 25 metres.`}
        columns={columns}
        rows={posts}
        rowKey={keyOf}
        selectedKey={chosen?.letter ?? null}
        onSelect={choose}
        hoveredKey={hovered === null ? null : (posts.find(({ routeId }) => routeId === hovered)?.letter ?? null)}
        onHover={(letter) =>
          setSession({ hoveredRegion: posts.find((post) => post.letter === letter)?.routeId ?? null })
        }
        footer={
          <tr>
            <th scope="row">Covered</th>
            <td />
            <td>{inDecimals(incidents.covered, incidents.decimals)}</td>
          </tr>
        }
      />
      {chosen && <PostTools post={chosen} />}
      {chosen && <WhyHere post={chosen} />}
    </div>
  );
}

function PostName({ post, above }: { post: PublishedPost; above: string | null }) {
  return (
    <span className={styles.post}>
      <span className={styles.letter}>{post.letter}</span>
      <span>
        {routeNameUnder(above, { name: post.routeName, example: post.example })}, {whole(post.atMeters)}
        {post.addsOtherHours > 0 && (
          <span className={styles.unsure}>{whole(post.addsOtherHours)} more at other hours</span>
        )}
        {post.locked && (
          <span className={styles.locked}>
            <Lock aria-hidden size={12} /> stays here
          </span>
        )}
      </span>
    </span>
  );
}

function Stand({ post }: { post: PublishedPost }) {
  return (
    <>
      {standWords(post)}
      {!isStandKnown(post) && <span className={styles.unsure}>not confirmed</span>}
    </>
  );
}

/** Why the chosen post stands where it does; of the plan as it is, not of a post under a hand. */
function WhyHere({ post }: { post: PublishedPost }) {
  const { plan, move } = usePlan();
  const reason = plan && !move ? postReasons(plan).get(post.letter) : undefined;
  return reason ? <p className={styles.why}>{reason}</p> : null;
}

/** What can be done with the chosen post; the same in a menu, and by buttons that move it. */
function PostTools({ post }: { post: PublishedPost }) {
  const place = placeOf(post);
  const where = `${nameOf(post)}, ${whole(post.atMeters)} m`;
  return (
    <div className={styles.tools} role="toolbar" aria-label={`Post ${post.letter}`}>
      <span className={styles.toolsName}>
        Post {post.letter}, {whole(post.atMeters)} m
      </span>
      <IconButton
        small
        label="Show its route on the map"
        icon={<MapPin aria-hidden size={16} />}
        onPress={() => setSession({ selectedRegion: post.routeId, zoomTo: [post.routeId] })}
      />
      <IconButton
        small
        label="25 m nearer to the gate"
        icon={<MoveLeft aria-hidden size={16} />}
        onPress={() => step(post, -1)}
      />
      <IconButton
        small
        label="25 m farther from the gate"
        icon={<MoveRight aria-hidden size={16} />}
        onPress={() => step(post, 1)}
      />
      <Menu
        label={`More for post ${post.letter}`}
        trigger={<IconButton small label={`More for post ${post.letter}`} icon={<Ellipsis aria-hidden size={16} />} />}
        items={[
          post.locked
            ? {
                id: "unlock",
                label: "Let it be planned again",
                icon: <LockOpen aria-hidden size={16} />,
                onAction: () => change(`Unlock ${where}`, (study) => withoutRule(study, place)),
              }
            : {
                id: "lock",
                label: "Keep it here",
                note: "The others are planned around it",
                icon: <Lock aria-hidden size={16} />,
                onAction: () =>
                  change(`Lock ${where}`, (study) => withLocked(study, { ...place, letter: post.letter })),
              },
          {
            id: "forbid",
            label: "Remove it: no post here",
            note: "Nor where it sees along the route. More rules lists it",
            icon: <Ban aria-hidden size={16} />,
            onAction: () => change(`No post at ${where}`, (study) => withForbidden(study, place)),
          },
        ]}
      />
    </div>
  );
}

const placeOf = ({ routeId, atMeters }: PublishedPost): PlaceOnRoute => ({ routeId, atMeters });

const isAt = (post: PublishedPost, place: PlaceOnRoute | null) =>
  place !== null && post.routeId === place.routeId && post.atMeters === place.atMeters;
