story: A correction counts for what is decided after it

# A playbook asks how it is when a talk ended badly. Corrected before it decides: it decides by the correction.
# Corrected after: what was decided stays decided, and nothing is said twice.

given playbooks more/word-after-a-hard-talk.yaml
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, firstName Amara, email amara@example.com
given customer bo, name Bo Lund, firstName Bo, email bo@example.com
given customer cleo, name Cleo Marsh, firstName Cleo, email cleo@example.com

reads "This sofa is killing me, I want two. Let me talk to a person" as negative DISTRESSED product-question
reads "I guess that is that. Let me talk to a person" as neutral EVEN order-status

at 0D 08:55  mia is available
at 0D 09:00  amara writes "This sofa is killing me, I want two. Let me talk to a person"
at 0D 09:00  bo writes "I guess that is that. Let me talk to a person"
at 0D 09:00  cleo writes "This sofa is killing me, I want two. Let me talk to a person"
at 0D 09:10  mia resolves amara
at 0D 09:10  mia resolves bo
at 0D 09:10  mia resolves cleo
then send to amara "bringing in a colleague"
then send to bo "bringing in a colleague"
then send to cleo "bringing in a colleague"

# Before the decision, either way.
at 0D 11:00  mia corrects feeling of amara "This sofa is killing me, I want two. Let me talk to a person" from DISTRESSED to DELIGHTED because "a figure of speech"
at 0D 11:00  bo corrects feeling of bo "I guess that is that. Let me talk to a person" from EVEN to UNEASY
at 0D 13:30
then send to bo "earlier today was not easy" by email from a playbook
then send to cleo "earlier today was not easy" by email from a playbook
then nothing more is sent

# After it: the run stays as it went.
at 0D 14:00  mia corrects feeling of cleo "This sofa is killing me, I want two. Let me talk to a person" from DISTRESSED to DELIGHTED
at 0D 14:00  mia takes the correction for amara back
at 0D 20:00
then feeling of cleo is DELIGHTED
then feeling of amara is DISTRESSED
then run word-after-a-hard-talk of cleo is RUNNING
then nothing more is sent
