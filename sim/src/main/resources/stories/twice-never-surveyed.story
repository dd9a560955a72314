story: Nobody is asked twice how it went

# After a talk we ask once, also when only the assistant spoke. A second talk on the same day brings no second survey,
# and whoever refuses research is never asked.

given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com, no consent research

reads "How do I oil my table?" as neutral EVEN product-question
answers "How do I oil my table?" with "An oiled table top likes a thin coat of oil twice a year." from "Looking after wood and fabric"
reads "And the sofa covers?" as neutral EVEN product-question
answers "And the sofa covers?" with "Sofa covers with a zip can be washed at 30 degrees." from "Looking after wood and fabric"

at 0D 09:00  amara writes "How do I oil my table?"
then send to amara "thin coat of oil" from the assistant
then nothing is asked of amara
at 0D 09:45
then conversation of amara is RESOLVED
then amara is asked how it went
at 0D 09:50  amara answers heard 4 solved yes
then need product-question of amara is CONFIRMED

at 0D 15:00  amara writes "And the sofa covers?"
then send to amara "washed at 30 degrees" from the assistant
at 0D 16:00
then conversation of amara is RESOLVED
then nothing is asked of amara

at 0D 17:00  bo writes "How do I oil my table?"
then send to bo "thin coat of oil" from the assistant
at 0D 18:00
then conversation of bo is RESOLVED
then nothing is asked of bo
then nothing more is sent
