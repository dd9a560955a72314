story: After three charged talks in a row a pause is offered

# Counted from the work alone; how an employee feels is never guessed. The offer is the employee's own to take.

given playbooks break-after-charged.yaml
given employee mia, name Mia Berg, function service, skills complaint-about-service, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com
given customer cleo, name Cleo Marsh, email cleo@example.com

reads "I am furious, nobody helps me" as negative DISTRESSED complaint-about-service

at 0D 08:55  mia is available
at 0D 09:00  amara writes "I am furious, nobody helps me"
then send to amara "I'm sorry you have to deal with this." from the assistant
then a person is asked in because "distressed"
then lead is mia
at 0D 09:04  mia replies to amara "I can hear how upset you are. It is settled now."
then send to amara "I can hear" from mia
at 0D 09:10  mia resolves amara
at 0D 09:20  bo writes "I am furious, nobody helps me"
then send to bo "sorry" from the assistant
at 0D 09:24  mia replies to bo "I can see how upset you are. It is settled now."
then send to bo "I can see" from mia
at 0D 09:30  mia resolves bo
then mia is not offered a pause

at 0D 09:40  cleo writes "I am furious, nobody helps me"
then send to cleo "sorry" from the assistant
at 0D 09:44  mia replies to cleo "No wonder you are upset. It is settled now."
then send to cleo "No wonder" from mia
at 0D 09:50  mia resolves cleo
then mia is offered a pause
at 0D 09:51  mia is on a break
then nothing more is sent
