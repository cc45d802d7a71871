# As id.story, in English. All people, places and outlets are invented.

== one body: the water authority
-- a	The Meridian Post	2026-01-06	Pipe Bursts in Harlow
A water main burst on Mill Street in Harlow on Monday, flooding 20 homes.

Northern Water Authority spokeswoman Ann Hale said the pipe was laid in 1961.
-- b	Valley Courier	2026-01-06	Burst Pipe Floods Homes
A burst water main flooded 20 homes on Mill Street in Harlow on Monday.

The head of the Northern Water Authority, Tom Price, said the pipe was laid in 1961.
?? burst on Mill Street	The Meridian Post; Valley Courier
?? the pipe was laid in 1961	Northern Water Authority|Ann Hale|Tom Price

== the agency of the dateline
-- a		2026-01-20	Ferry Runs Aground
HARLOW (Continental Press) - A ferry with 60 people on board ran aground near Harlow on Sunday.

No one was hurt.
-- b	Valley Courier	2026-01-20	Ferry Stuck Near Harlow
According to Continental Press, a ferry with 60 people on board ran aground near Harlow on Sunday.
?? ran aground near Harlow	Continental Press
?? No one was hurt	Continental Press

== a nameless speaker
-- a	The Meridian Post	2026-02-03	Bank Plans Cuts
A senior bank official said Harlow Savings lost 40 million dollars in December.
-- b	Valley Courier	2026-02-03	Harlow Savings Lost Millions
People at the bank said Harlow Savings lost 40 million dollars in December alone.
?? lost 40 million dollars	The Meridian Post; Valley Courier

== one outlet names another
-- a	The Meridian Post	2026-02-11	Museum Sells Painting
The Harlow Museum sold a painting by Lucas Brandt to a private buyer in January.
-- b	Valley Courier	2026-02-11	Brandt Painting Sold
The Meridian Post reported that the Harlow Museum sold a painting by Lucas Brandt in January.
?? sold a painting by Lucas Brandt	The Meridian Post

== seat, spokesman and state
-- a	The Meridian Post	2026-02-18	Talks in Leeds
The Kremlin said the talks would resume in March.
-- b	Valley Courier	2026-02-18	Talks to Resume
Moscow said the talks would resume in March after a pause of two weeks.
?? the talks would resume in March	Kremlin|Moscow|Russia

== a denial
-- a	The Meridian Post	2026-03-01	Owner Denies Claims
Harlow Mills owner Peter Lang denied that the mill dumped dye into the river.
-- b	Valley Courier	2026-03-01	Mill Owner Hits Back
Peter Lang denied that his mill dumped dye into the river.
?? denied that the mill dumped dye	Peter Lang|Harlow Mills

== a headline and the quote it sums up
-- a	Valley Courier	2026-03-10	School Roof Collapses, Nine Hurt
The fire chief, Ruth Okafor, said nine people were hurt when the roof of the school collapsed on Monday.

The school opened in 1954 and has 300 pupils.
?? nine people were hurt	Ruth Okafor
?? The school opened in 1954	Valley Courier

== a deed is the outlet's
-- a	The Meridian Post	2026-03-15	Mayor Meets Farmers
Mayor Carla Voss met 200 farmers in Harlow on Saturday.

Voss said the town would pay for the lost hay.
-- b	Valley Courier	2026-03-15	Voss Meets Farmers
Carla Voss, the mayor of Harlow, met 200 farmers on Saturday.

She said the town would pay for the lost hay.
?? met 200 farmers	The Meridian Post; Valley Courier
?? would pay for the lost hay	Carla Voss|Harlow

== silence is the outlet's
-- a	Valley Courier	2026-03-22	Bridge Repair Delayed
The repair of the Carrow bridge was delayed until May.

Builder Stone and Sons did not answer questions.
?? was delayed until May	Valley Courier
?? did not answer questions	Valley Courier

== the police of one inquiry
-- a	The Meridian Post	2026-04-01	Arrest in Harlow Robbery
Harlow police chief Dan Brook said the robber took 5,000 dollars from the shop.
-- b	Valley Courier	2026-04-01	Robber Took Cash
Police said the robber took 5,000 dollars from the shop on Friday.
?? took 5,000 dollars	police|Harlow police|Dan Brook

== word for word without a source
-- a	The Meridian Post	2026-04-12	Storm Fells Trees
The storm on Saturday night felled 90 trees along the Carrow road between Harlow and Linden, said Ida Blum.
-- b	Valley Courier	2026-04-12	Trees Down
The storm on Saturday night felled 90 trees along the Carrow road between Harlow and Linden.
?? felled 90 trees	Ida Blum

== joint speakers
-- a	The Meridian Post	2026-04-20	Rail Line to Open
Carla Voss and Peter Lang said the rail line would open in June.
-- b	Valley Courier	2026-04-20	Rail Line Opens in June
Peter Lang said the rail line would open in June.
?? the rail line would open in June	Peter Lang

== one minister, one ministry
-- a	The Meridian Post	2026-05-02	Vaccines Sent
The Ministry of Health said 3,000 doses were sent to Linden.
-- b	Valley Courier	2026-05-02	Doses Sent to Linden
Minister of Health Ana Cole said 3,000 doses were sent to Linden on Friday.
?? 3,000 doses were sent to Linden	Ministry of Health|Ana Cole

== three saw it
-- a	The Meridian Post	2026-05-12	Marathon Won
Runner Lea Strand won the Harlow marathon on Sunday.
-- b	Valley Courier	2026-05-12	Strand Wins
Lea Strand on Sunday won the Harlow marathon in heavy rain.
-- c		2026-05-12	Strand First in Harlow
HARLOW (Continental Press) - Lea Strand of Linden won the Harlow marathon on Sunday.
?? won the Harlow marathon	The Meridian Post; Valley Courier; Continental Press

== witnesses without a name
-- a	Valley Courier	2026-05-20	Blast at Quarry
Witnesses said two blasts shook the Linden quarry at noon on Tuesday.

Quarry manager Paul Orr said 12 workers left in time.
?? two blasts shook the Linden quarry	Valley Courier
?? 12 workers left in time	Paul Orr

== a paper's own people
-- a	The Meridian Post	2026-06-01	Dog Found
The dog was found in a barn near Linden on Sunday, Joseph Reed said.

The barn stands two miles from the Reed farm.
?? found in a barn near Linden	Joseph Reed
?? stands two miles	The Meridian Post

== a body before and after its people
-- a	Valley Courier	2026-06-10	Trains Late
Carrow Rail spokesman Alan Hale said 40 trains were late on Monday.
-- b	The Meridian Post	2026-06-10	Forty Trains Late
The head of Carrow Rail, Ida Blum, said 40 trains were late on Monday because of leaves.
?? 40 trains were late	Carrow Rail|Alan Hale|Ida Blum

== a name and what it heads
-- a	Valley Courier	2026-06-20	Choir to Sing
The director of Linden Choir, Mary Orr, said the choir would sing in Rome in July.
?? would sing in Rome	Linden Choir|Mary Orr

== a spokeswoman whose body is named before her
-- a	The Meridian Post	2026-04-14	Museum Denies Sale
The Harlow Museum denied that it had sold the Brandt drawings. "No drawing has left the house," spokeswoman Ann Hale said.
-- b	Valley Courier	2026-04-14	Drawings Stay, Museum Says
No drawing has left the house, the Harlow Museum said.
?? No drawing has left the house	Harlow Museum|Ann Hale

== the mayor of another report
-- a	Harlow Post	2026-03-10	Dam leaks above Harlow
Mayor Ruth Hale said the wall of the dam had leaked in three places since Sunday.

Residents of Mill Lane left their homes in the night.
-- b	Weekly Shore	2026-03-10	Harlow residents leave
People of Mill Lane packed boats and carts all through the night as rain went on.

The wall of the dam had leaked in three places, the mayor said. Two schools are shut.
?? leaked in three places since Sunday	Ruth Hale|mayor

== two mayors, and one of them without a name
-- a	Harlow Post	2026-03-12	Two towns argue over the dam
Mayor Ruth Hale said the wall of the dam had leaked in three places since Sunday. Mayor Tom Reed of Linden was not asked.
-- b	Weekly Shore	2026-03-12	Harlow residents leave
People of Mill Lane packed boats and carts all through the night as rain went on.

The wall of the dam had leaked in three places since Sunday, the mayor said.
?? leaked in three places since Sunday	Ruth Hale; mayor|the mayor
