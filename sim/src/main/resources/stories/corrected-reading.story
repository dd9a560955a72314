story: A reading is corrected, and everything follows

# What we read is a guess. Whoever sees that it is wrong says so, the right one counts from then on, and taking the
# correction back brings the reading back.

given need late-delivery, title Late delivery, function delivery, pod care
given need invoice-question, title Invoice, function billing, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, skills invoice-question, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com, no consent feelings

reads "Great, another email instead of my table. Let me talk to a person" as positive DELIGHTED late-delivery
reads "Where is my money? Let me talk to a person" as neutral EVEN late-delivery
reads "The lamp is fine, thanks. Let me talk to a person" as negative UNEASY invoice-question

at 0D 08:55  mia is available
at 0D 08:55  ole is available

# Irony read as delight: put right by the one who answers, before the answer. It is then an opening like any other.
at 0D 09:00  amara writes "Great, another email instead of my table. Let me talk to a person"
then feeling is DELIGHTED
then send to amara "bringing in a colleague"
at 0D 09:02  mia corrects feeling of amara "Great, another email instead of my table. Let me talk to a person" from DELIGHTED to UNEASY because "she is ironic"
then feeling is UNEASY
then a feeling was missed
at 0D 09:03  mia takes the correction for amara back
then feeling is DELIGHTED
then no feeling was missed
at 0D 09:04  mia corrects feeling of amara "Great, another email instead of my table. Let me talk to a person" from DELIGHTED to EVEN
then feeling is EVEN
then no feeling was missed

# The need decides who is best at it: corrected, the conversation finds its way.
at 0D 09:10  amara writes "Where is my money? Let me talk to a person"
then need late-delivery is OPEN
then lead is mia
at 0D 09:12  amara corrects need of amara "Great, another email instead of my table. Let me talk to a person" from late-delivery to none
then need late-delivery is WITHDRAWN
at 0D 09:13  mia corrects need of amara "Where is my money? Let me talk to a person" from late-delivery to invoice-question because "she asks for a refund"
then need invoice-question is OPEN
then lead is ole because "invoice"

# Who lets no feelings be read has none to correct; a need is no feeling.
at 0D 10:00  bo writes "The lamp is fine, thanks. Let me talk to a person"
at 0D 10:01  mia corrects feeling of bo "The lamp is fine, thanks. Let me talk to a person" from UNEASY to CONTENT
then feeling of bo is EVEN
then no feeling was missed
at 0D 10:02  bo corrects need of bo "The lamp is fine, thanks. Let me talk to a person" from invoice-question to none
then need invoice-question of bo is WITHDRAWN
