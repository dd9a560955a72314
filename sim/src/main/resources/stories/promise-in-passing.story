story: What an employee says in passing is a promise too

# "I'll call you by five" binds us, whether or not anybody pressed a button. It is heard in the words, noted with them, and
# missed when five has passed. Said again, or noted besides, it is still one promise.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com

reads "Where is my sofa? Let me talk to a person" as negative UNEASY late-delivery
reads "I ask the driver, and I'll call you by five." promising "I'll call you by five" by 17:00
reads "As I said, I'll call you by five." promising "I'll call you by five" by 17:00
reads "I can see how annoying this is. You will hear from me by noon." promising "You will hear from me by noon" by 12:00

at 0D 08:55  mia is available
at 0D 09:00  amara writes "Where is my sofa? Let me talk to a person"
then send to amara "bringing in a colleague"
at 0D 09:10  mia replies to amara "I ask the driver, and I'll call you by five."
then send to amara "by five" from mia
then promise "I'll call you by five" is OPEN
at 0D 11:00  mia replies to amara "As I said, I'll call you by five."
at 0D 16:59
then no promise was missed
at 0D 17:01
then promise "I'll call you by five" is BROKEN
then a promise was missed

# Noted with the reply and said in it: one promise, kept in time.
at 1D 09:00  bo writes "Where is my sofa? Let me talk to a person"
at 1D 09:05  mia replies to bo "I can see how annoying this is. You will hear from me by noon." promising "news of the sofa" by 1D 12:00
at 1D 11:30  mia keeps the promise to bo
then promise "news of the sofa" is KEPT
