story: What a talk came to is written from the record

# At each hand-over and at the close: what was wanted, done and promised, what remains, how it ended. Each sentence cites
# what it comes from. Only what asks for something is told as a question.

given need late-delivery, title Late delivery, function delivery, pod care, people
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com

reads "Where is my sofa?" as neutral EVEN late-delivery
reads "Friday" as neutral EVEN late-delivery

at 0D 08:55  mia is available
at 0D 09:00  amara writes "Where is my sofa?"
then send to amara "bringing in a colleague"
then the last note says "Waits for: “Where is my sofa?”"
then the last note does not say "We asked"
at 0D 09:04  mia replies to amara "I ask the driver. Which day suits you? Is that all right?" promising "a call about the van" by 0D 17:00
then send to amara "Which day" from mia
at 0D 09:05  mia is away
then lead is mia
at 0D 09:06  ole is available
then lead is ole
then the last note says "We asked: “Which day suits you?” No answer yet."
then the last note does not say "I ask the driver"
at 0D 09:10  amara writes "Friday"
at 0D 09:12  ole replies to amara "Friday it is. Is there anything else?"
then send to amara "Friday it is" from ole
at 0D 09:20  ole resolves amara
then amara is asked how it went
then the summary says "Late delivery."
then the summary says "Mia Berg promised “a call about the van” by Mon 2 Mar 17:00."
then the summary says "Ole Dahl closed it as solved."
then the summary does not say "Not answered"
then every sentence of the summary cites what it comes from
at 0D 09:30  ole corrects the summary of amara "Late delivery." to "Her sofa before Friday."
then the summary says "Her sofa before Friday."
then the summary does not say "Late delivery"
