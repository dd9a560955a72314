story: Suggested words are checked before they are shown, and what became of them is known

# The lead is suggested words from what the company has written. The instrument reads them first: what does not acknowledge
# a burden is mended by template. Whether they were used, changed or left is measured, and names nobody.

given need late-delivery, title Late delivery, function delivery, pod care, people
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com

reads "I took a day off for this sofa and nobody came. Can I pick another day?" as neutral EVEN late-delivery
answers "I took a day off for this sofa and nobody came. Can I pick another day?" with "You can pick another slot on the order page." from "Picking a slot"
reads "And how do I oil the table?" as neutral EVEN late-delivery
answers "And how do I oil the table?" with "An oiled table top likes a thin coat of oil." from "Looking after wood"
reads "Hm." as neutral EVEN late-delivery
reads "And the legs?" as neutral EVEN late-delivery
answers "And the legs?" with "The legs want no oil at all." from "Looking after wood"

at 0D 08:55  mia is available
at 0D 09:00  amara writes "I took a day off for this sofa and nobody came. Can I pick another day?"
then send to amara "bringing in a colleague"
then suggested to mia for amara "You can pick another slot on the order page." from "Picking a slot"
then suggested to mia for amara "day off"
then the suggestion was checked: acknowledged
at 0D 09:04  mia replies to amara "I am sorry that we wasted your day off. You can pick another slot on the order page."
then send to amara "another slot" from mia
then the suggestion was USED

at 0D 09:10  amara writes "And how do I oil the table?"
then suggested to mia for amara "thin coat of oil" from "Looking after wood"
at 0D 09:12  mia replies to amara "An oiled table top likes a thin coat of oil, once a year."
then send to amara "once a year" from mia
then the suggestion was EDITED

# Nothing fits, so nothing is shown, and the decision says so.
at 0D 09:20  amara writes "Hm."
then nothing is suggested for amara because "nothing we have written fits"

at 0D 09:21  amara writes "And the legs?"
then suggested to mia for amara "no oil at all" from "Looking after wood"
at 0D 09:25  mia replies to amara "Let me ask the workshop."
then send to amara "workshop" from mia
then the suggestion was DISCARDED
then nothing more is sent
