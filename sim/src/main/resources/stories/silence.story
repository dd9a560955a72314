story: What does not happen is found out too

# A promise nobody keeps opens a recovery by itself, once, owned by who promised. A parcel that is not scanned in time does
# too: no X within Y after Z.

given playbooks broken-promise.yaml, silent-parcel.yaml
given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, skills late-delivery, pod care
given employee ole, name Ole Dahl, function billing, pod care
given pod care, name Customer care, duty mia
given customer astrid, name Astrid Holm, firstName Astrid, email astrid@example.com
given customer bo, name Bo Lund, firstName Bo, email bo@example.com

reads "Where is my sofa? Let me talk to a person" as neutral EVEN late-delivery

at 0D 08:55  mia is available
at 0D 09:00  astrid writes "Where is my sofa? Let me talk to a person"
then send to astrid "bringing in a colleague"
at 0D 09:05  mia replies to astrid "You hear from me at noon." promising "news of the sofa" by 0D 12:00
then send to astrid "at noon" from mia
at 0D 11:59
then nothing more is sent
at 0D 12:00
then promise "news of the sofa" is BROKEN
then recovery "promise: news of the sofa, due 2026-03-02T11:00:00Z" of astrid has reached DETECTED
then recovery "promise: news of the sofa, due 2026-03-02T11:00:00Z" of astrid has reached OWNED
then recovery "promise: news of the sofa, due 2026-03-02T11:00:00Z" of astrid was found by a promise
then send to astrid "Mia Berg is seeing to it" as apology from a playbook
then recovery "promise: news of the sofa, due 2026-03-02T11:00:00Z" of astrid has reached APOLOGISED
then nothing more is sent

# Kept after all, though late: solved.
at 0D 14:00  mia keeps the broken promise to astrid
then recovery "promise: news of the sofa, due 2026-03-02T11:00:00Z" of astrid has reached SOLVED
then nothing more is sent

at 1D 09:00  bo: ParcelHandedOver parcel=A-7 order=77
at 1D 09:01  bo: ParcelHandedOver parcel=A-8 order=78
at 2D 09:00  bo: ParcelScanned parcel=A-8
at 3D 08:59
then nothing more is sent
at 3D 09:02
then send to bo "parcel A-7 has not been seen" as apology from a playbook
then recovery "parcel A-7" has reached DETECTED
then recovery "parcel A-7" of bo was found by a silence
then recovery "parcel A-7" has reached APOLOGISED
then nothing more is sent
