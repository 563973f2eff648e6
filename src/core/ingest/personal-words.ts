const set = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that make of two capitalised words a place: "Victoria Street" is not a person. */
export const streetWords = set(
  "street st road rd lane ln close cl avenue ave av drive dr way court ct crescent cres terrace gardens gdns grove place pl " +
    "square sq hill park view house row walk mews green parade broadway highway bypass roundabout bridge station school " +
    "college university hospital church hotel inn pub arms club bar store stores supermarket centre center market mall " +
    "industrial estate retail library theatre stadium arena tower towers building flats yard wharf quay common heath " +
    "north south east west upper lower near junction car bus stop night town city village ward beat sector",
);

/** First names common in Britain, in any case; a column in which many values begin with one of them holds people. */
export const firstNames = set(
  "aaron abdul abigail adam ada adrian agnes ahmed aisha alan albert alex alexander alexandra alfie ali alice alison amanda " +
    "amber amelia amir amy andrea andrew angela anita ann anna anne anthony archie arthur ashley barbara barry ben benjamin " +
    "bernard beth bethany betty beverley bilal bo bob brandon brenda brian caitlin callum cameron carl carly carol caroline " +
    "catherine charles charlie charlotte chelsea cheryl chloe chris christian christina christine christopher claire clare " +
    "colin connor craig daisy daniel danielle darren dave david dawn dean deborah declan denise dennis derek diane donald " +
    "donna dorothy douglas dylan eileen elaine eleanor elizabeth ella ellie emily emma eric ethan eva evie faith fatima " +
    "fiona florence frances francis frank freddie gabriel gareth gary gemma geoffrey george georgia gerald gillian glenn " +
    "gordon grace graham gregory hannah harjit harpreet harriet harrison harry harvey hassan hayley heather helen henry " +
    "holly hugh hussain ian ibrahim irene isaac isabella isla ivy jack jackie jacob jacqueline jade jake james jamie jane " +
    "janet janice jasmine jason jayne jean jeffrey jennifer jenny jeremy jessica jill jo joan joanna joanne joe joel john " +
    "jonathan jordan joseph josh joshua joyce judith julia julian julie june karen kate katherine kathleen katie kayleigh " +
    "keith kelly kenneth kerry kevin khalid kieran kim kimberley kirsty kyle laura lauren lawrence leah leanne lee leo leon " +
    "leonard leslie lewis liam lily linda lindsay lisa lorraine louis louise lucas lucy luke lynn lynne maisie malcolm " +
    "margaret maria marian marie marilyn marion mark martin martyn mary mason matilda matt matthew maureen max megan " +
    "melanie melissa mia michael michelle mike millie mohamed mohammad mohammed molly monica muhammad nadia nancy naomi " +
    "natalie natasha nathan neil nicholas nicola nigel noah norma norman olivia oliver oscar owen pamela patricia patrick " +
    "paul paula pauline peter philip phillip phoebe poppy priya rachel ralph raymond rebecca reece rhys richard ricky rita " +
    "robert robin roger ronald rosemary rosie ross roy ruby russell ruth ryan sally sam samantha samuel sandra sara sarah " +
    "scott sean shane shannon sharon shaun sheila shirley simon sonia sophia sophie stacey stanley stella stephanie stephen " +
    "steve steven stewart stuart susan suzanne sylvia tanya tariq teresa terence terry thomas tim timothy tina toby tom " +
    "tony tracey tracy trevor tyler valerie vanessa vera vernon veronica victor vincent violet wayne wendy william yasmin " +
    "yusuf yvonne zachary zainab zara zoe",
);
