import { severityIndex } from "../study/severity";
import type { MethodNote } from "./methods";

/** Notes on what routes, zones and their plans rest on, a part of `methods`. */
export const planMethods: readonly MethodNote[] = [
  {
    id: "corridor",
    title: "Along a route, and inside a zone",
    about: "Which incidents count for a school route or an outreach zone?",
    method:
      "A route’s corridor is every place within the chosen distance of its line, measured on the ellipsoid, to the centimetre. The corridor on the map is a drawing of that, up to 30 cm narrower at 100 m. Of the incidents in it those count that happened on a school day of the route’s school, from its window’s start to its end, by the rules under “More rules”; one that is known only as a range of time counts by the part of the range in the window. An incident in two corridors counts in each of them, and once in the total. A zone counts what lies inside its outline.",
    source: "Distances after Snyder 1987, on WGS84",
    limits: "A corridor does not know walls, rivers or which side of a street people walk on.",
  },
  {
    id: "route-rates",
    title: "Expected on a route",
    about: "How much is to be expected on a route that has seen only a handful of incidents?",
    method:
      "With y incidents over n (school days × hundreds of metres), the rate is (a + y) ÷ (b + n): its own y ÷ n, drawn towards the mean m of all routes, the more the less was seen. b = m ÷ V and a = m·b, where V is how much routes differ beyond chance: V = Σ n(y/n − m)² ÷ Σn − m ÷ (mean of n). Where V is not above 0 the routes are taken to be alike. Along the route the pieces of 100 m are drawn towards an even spread in the same way, so that they add up to the route. An event of several rows is one draw of chance: counts are divided by the rows of an event before, and multiplied after.",
    source:
      "Gamma–Poisson: Clayton & Kaldor 1987; moments as in Marshall 1991, global form; shares of the pieces: Dirichlet–multinomial, Mosimann 1962",
    limits:
      "Routes that are busier for a reason are drawn to the mean as much as those that were busy by luck. The range beside a count is that of the count alone, before anything is drawn anywhere.",
  },
  {
    id: "route-stands-out",
    title: "A route that stands out",
    about: "Does more happen along this route than in the streets around it?",
    method:
      "The corridor is compared with the band 300 m to 500 m from the line (for corridors wider than 100 m, from 200 m to 400 m beyond their edge), without the corridors of other routes, on the same days and in the same hours. Given the events of both together, those of the corridor are binomial with the corridor’s share of the area: the exact chance of as many or more, where both together have ten events or more. Over the R routes that were tested the smallest p is multiplied by R, the next by R − 1, and so on, never falling; a route stands out where the result is 5% or less. Routes are put in an order only where the first has more than its share of ground and days would bring, by the same exact test times the number of routes.",
    source:
      "Exact test of two rates: Przyborowski & Wilenski 1940; adjustment: Holm 1979, as p.adjust in R; order: Bonferroni",
    limits:
      "Where nothing but chance is at work any route stands out at most 1 time in 20. The band is other streets at the same time, not the same street without pupils. Points that were moved to a list of map points are not tested.",
  },
  {
    id: "stretch-rates",
    title: "Expected on a stretch, for the posts",
    about: "How much is to be expected after school on each 100 m, of which most have seen no incident then?",
    method:
      "Of all Y incidents after school a stretch is first given its share e: a part of them by its incidents at other hours (of the same rules but for day and hour), the rest evenly by length and school days. With its own y incidents after school it then expects e · (v + y) ÷ (v + e): the more was to be expected, the more its own count decides. How large the even part is (5% to 100%) and how strongly stretches keep to their shares (v from 0.01 to 100) are taken from the data: the pair of a grid under which the counts of all stretches are likeliest, each negative binomial. Where incidents after school lie elsewhere than others, other hours hardly count. An event of several rows is one draw of chance, as for routes.",
    source: "Gamma–Poisson for relative risks: Clayton & Kaldor 1987; parameters by the largest likelihood, as there",
    limits:
      "It decides where posts stand, and nothing else: scores, ranks and ranges of routes go by the incidents after school alone. With a handful of incidents after school in all, nothing can tell whether they follow a pattern of their own.",
  },
  {
    id: "posts",
    title: "Where chaperones stand",
    about: "Which posts see as much as possible of what is to be expected?",
    method:
      "Posts may stand every 25 m. A post sees so many metres along its own route, both ways, and what lies in the corridor there. The plan is the set of posts, within the rules, with the largest sum of what is expected in sight of at least one of them: what a school day lets expect there × school days of the plan. Along one route the best places for 0, 1, 2 … posts are found exactly, step by step from the gate; over the routes the posts are shared out exactly. Where routes share street, what several see counts once: prices on it give a bound that no plan can pass, and plans are divided and searched until the best one reaches that bound or ten seconds are over. The page says how far the plan may be from the best.",
    source:
      "Maximal covering: Church & ReVelle 1974; prices: Lagrangian relaxation, Fisher 1981; the quick plan before: Nemhauser, Wolsey & Fisher 1978",
    limits:
      "Seeing is not preventing. It expects of the next term what the last years had, and knows no walls along the line of sight.",
  },
  {
    id: "posts-reasons",
    title: "Why a post stands where it does",
    about: "What speaks for a place, and what was left out for it?",
    method:
      "The part of what is expected on a route that a post has in sight is said in steps: nearly all from 95%, most from 60%, about half from 45%, two fifths from 37%, a third from 29%, a quarter from 20%, a sixth from 14%, a tenth from 7%, below that a small part. The best place left out is the free one that would bring most into sight beyond the plan, of those that see nothing of what the post sees; it is compared with what the post alone has in sight: about as much within 5%, a little less from 80%, two thirds from 60%, half from 40%. Where it would bring more, the post is fixed by a person or asked for by a rule, and the sentence says which.",
    source: "",
    limits: "Steps hide small differences, and are meant to: no count can be told from them.",
  },
  {
    id: "posts-backtest",
    title: "Had this been planned before",
    about: "Would a plan made twelve months ago have seen what came since?",
    method:
      "Scores, what is expected on each stretch and the plan are made again from the incidents up to twelve months before the end of the extract, without locked or forbidden places. Then the incidents since are counted in sight of it, beside 200 random plans with as many posts, of which the middle 95% are given, beside posts spread evenly over the busiest routes of the year before, and beside as many posts chosen by the same rules from the incidents of any day and hour before.",
    source: "",
    limits:
      "One year on a few routes has few incidents: a plan can do well or badly in it by luck. Posts chosen by all incidents alike are a hard test: those are many times as many, and many places are busy at all hours.",
  },
  {
    id: "holiday-profile",
    title: "Holidays against term, in a zone",
    about: "When is a zone busy in school holidays, and is that more than in term?",
    method:
      "Incidents that count for outreach, for each day of their kind in the extract: holidays with the weekends beside them, school days, weekends in term. A range of time is spread evenly over its hours. The evening peak is the busiest three hours from noon to midnight; it is called clear where an even spread over those twelve hours would bring so many to any such stretch at most 1 time in 20 (exact binomial tail, times the ten stretches looked at). Ranges are exact 95% ranges of the count, from ten incidents on.",
    source: "Ratcliffe 2000 for ranges of time; Garwood 1936",
    limits:
      "Days that the calendar does not know are left out and counted. The peak is chosen for being highest, so its rate is somewhat too high.",
  },
  {
    id: "outreach-expected",
    title: "Expected in a zone, on a weekday, in a period",
    about: "How many incidents would a session be there for?",
    method:
      "From the same holiday of earlier years, y incidents where e were expected become e · (1 + v·y) ÷ (1 + v·e), with v = Σ((y − e)² − e) ÷ Σe², at least 0. So step by step: weekdays and periods of the city over all holidays; a zone’s total, towards the mean of the zones; a zone’s weekday and period, towards the zone’s own mean times the city’s. What differs by no more than chance is drawn together wholly.",
    source: "Gamma–Poisson: Clayton & Kaldor 1987; moments as in Marshall 1991",
    limits:
      "It expects the next holiday to be like the earlier ones. Being there is not preventing: it says what happened near, not what a session would change.",
  },
  {
    id: "outreach-harm",
    title: "Harm: counting by severity weight",
    about: "What does a rota count when it counts harm instead of incidents?",
    method: `Each incident counts with the weight of its offence category: the median, over the offences of its Home Office subgroup, of the days in prison from which the sentencing guidelines start (${severityIndex}). A category of several subgroups takes the smallest of their medians. Anti-social behaviour and labels that mix subgroups have no weight and count for nothing; the page says how many. Expected sums are drawn to the mean as counts are, after division by Σw² ÷ Σw over events, since a sum of weights varies so many times as much as a count of its size; w is the weight of an event. With every weight 1 that is the count itself. What is shown is percent of all that is expected in the zones and hours, never a sum of weights: its size would give a single grave incident away.`,
    source:
      "Sherman, Neyroud & Neyroud 2016; medians of 2026 second-hand, as published in a student dashboard, not checked against the index itself; compound Poisson sum: Daley & Vere-Jones 2003, section 2.1",
    limits:
      "A few severe incidents decide most, so the page says how many like incidents would be as sure. A weight is of a kind of offence, not of what a victim suffered. Routes are always scored by incidents: the exact test of two rates and the gamma–Poisson behind them are for counts.",
  },
  {
    id: "outreach-rota",
    title: "The rota",
    about: "Which zone gets a team, on which day and in which hours?",
    method:
      "A session is worth what is expected in its zone on that day in that period; a further one in the same zone and day is worth the share that is set, half at first, of the one before it. The best of a day for every number of sessions is found over zones and the teams in each period; the hours, and the hours of workers in a week, are shared out over days and weeks exactly; the least sessions of zones get a price each, which gives a bound that no rota can pass. The page says how far the rota may be from the best. Ways between zones are straight lines at 80 m a minute, of which up to 20 minutes are part of the session. Teams then work by turns. A team is the same people where nobody is to spare; otherwise people are put to teams longest rest first, or in another order where a limit to their hours would leave a team without people.",
    source: "Lagrangian relaxation: Fisher 1981",
    limits:
      "Teams are alike, and ways are longer than straight lines. What the last session of a day is worth is a setting, not a finding.",
  },
  {
    id: "outreach-backtest",
    title: "Had this rota been planned before",
    about: "What would a rota made before the last same holiday have met in it, and is that more than simple ways?",
    method:
      "Everything is made again from the incidents up to the day before that holiday, without kept, closed or ruled-out sessions. Then the incidents of the holiday are counted in it, beside an even spread (the mean of all ways to share as many sessions out over open days, zones and periods), beside the same sessions of each zone at any time (the mean of all ways to put them on open days and periods of their zone), and beside all that the busiest zone has room for. From even spread to any time is what the places bring, from there to the plan what the times bring. Times drawn by lot from N open days and periods of a zone, n of them, have the variance n · (1 − n ÷ N) · S²; what is not above two standard deviations of it is called no more than lot often brings.",
    source: "Variance of a sum drawn without putting back: Cochran 1977, section 2.6",
    limits:
      "One holiday in a few zones has few incidents: a plan can do well or badly in it by luck. Busy places stay busy, so most of any gain comes from where.",
  },
  {
    id: "suggested-zones",
    title: "Suggested zones",
    about: "Where could an outreach zone be?",
    method:
      "Incidents that count for outreach, on the holiday days of the extract, in hexes of resolution 9, by the test of Hotspots: a hex stands out where it and its ring have more events than an even spread over the study area would bring. From the one with the most in it a zone grows by the touching hex with the most incidents, up to the largest size that is set. Its hexes are taken out, and the rest is tested again. Middles keep the distance that is set, from each other and from the zones that there are, and no suggestion lies in one of those. Where nothing stands out, the busiest three are suggested and say that they are not beyond chance.",
    source: "",
    limits:
      "On maps of pure chance at most 1 in 20 gets a suggestion without those words. It says where holidays were busy, not where a team is welcome: that is known by those who know the place.",
  },
];
