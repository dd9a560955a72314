story: A late parcel is put right

# The carrier alone tells us: nobody had to complain. One apology, an owner, something to make good, a follow-up.

given playbooks late-delivery.yaml
given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, firstName Amara, email amara@example.com
given customer astrid, name Astrid Holm, firstName Astrid, email astrid@example.com, zone Europe/Stockholm

reads "This is the second time. I took a day off work for Tuesday" as negative UNEASY late-delivery

at 0D 08:55  mia is available
at 0D 09:00  astrid: DeliveryDelayed order=88214 parcel=A-1 from=2026-03-03 to=2026-03-06 days=3
then run late-delivery of astrid is TREATED
then send to astrid "that is on us. I am sorry" as apology by email from a playbook
then need late-delivery is OWNED
then recovery "parcel A-1" has reached DETECTED
then recovery "parcel A-1" has reached OWNED
then recovery "parcel A-1" has reached APOLOGISED
then offer to astrid "15 euros"
then send to astrid "Here are 15 euros" by email from a playbook
then recovery "parcel A-1" has reached MADE_GOOD
then promise "News of your delivery" is OPEN

# The carrier says it once more: nobody apologises twice for one failure.
at 0D 09:05  astrid: DeliveryDelayed order=88214 parcel=A-1 from=2026-03-03 to=2026-03-06 days=3
then nothing more is sent

# One in ten is held out, to tell what all this is worth. Amara is: we do nothing, and look on.
at 0D 09:06  amara: DeliveryDelayed order=88215 parcel=A-2 from=2026-03-03 to=2026-03-06 days=3
then run late-delivery of amara is HELD
then no need of amara
then nothing more is sent

at 0D 09:10  astrid writes "This is the second time. I took a day off work for Tuesday"
then feeling is at most UNEASY
then send to astrid "I'm sorry you have to deal with this." by chat from the assistant
at 0D 09:12  astrid asks for a person
then send to astrid "bringing in a colleague" from the assistant
then lead is mia because "knows late delivery best"
at 0D 09:20  mia replies to astrid "No wonder you are upset, a day off for nothing. Friday evening at six, and I ring before."
then send to astrid "Friday evening" from mia
then no feeling was missed
at 0D 10:30
then conversation of astrid is RESOLVED
then astrid is asked how it went

at 1D 15:00  mia keeps the promise to astrid
then promise "News of your delivery" is KEPT
at 4D 18:10  astrid: DeliveryConfirmed order=88214 parcel=A-1
at 5D 18:30
then recovery "parcel A-1" has reached SOLVED
then astrid is asked how it went
at 5D 19:00  astrid answers heard 5 solved yes "Mia rang before, as she said"
then recovery "parcel A-1" has reached FOLLOWED_UP

# Two weeks on, the order was kept: that is what all this was for.
at 15D 10:00
then run late-delivery of astrid is REACHED
then no promise was missed
then nothing more is sent
