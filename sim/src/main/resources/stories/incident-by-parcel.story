story: One failure, many parcels

# A depot stood still. Who is hit is found by what the carrier told of their parcels; each hears one word, in waking hours,
# and is asked how it went. Who is told by a playbook of the same parcel is not told by the incident of another name.

given need late-delivery, title Late delivery, function delivery, pod care
given employee mia, name Mia Berg, function delivery, pod care
given pod care, name Customer care, duty mia
given customer amara, name Amara Okafor, email amara@example.com
given customer bo, name Bo Lund, email bo@example.com, zone America/Los_Angeles
given customer cleo, name Cleo Park, email cleo@example.com
given customer dina, name Dina Roth, email dina@example.com, no consent service

at 0D 08:00  amara: ParcelStuck parcel=A-1 depot=Malmö
at 0D 08:10  bo: ParcelStuck parcel=A-2 depot=Malmö
at 0D 08:20  cleo: ParcelStuck parcel=A-3 depot=Oslo
at 0D 08:30  dina: ParcelStuck parcel=A-4 depot=Malmö
at 0D 09:00  mia reports "depot Malmö stood still" for everybody whose ParcelStuck says depot=Malmö: "Our depot stood still, and your parcel in it. I am sorry."
at 0D 10:00
then send to amara "Our depot stood still" as apology
then recovery "depot Malmö stood still" of amara was found by an incident
then recovery "depot Malmö stood still" of amara has reached APOLOGISED
then recovery "depot Malmö stood still" of dina is owned by "Mia Berg"
then cleo has no recovery
then refused because "no consent for service"
then nothing more is sent

# Eight in the morning at his place.
at 0D 17:30
then send to bo "Our depot stood still" as apology
then nothing more is sent
at 3D 10:00
then amara is asked how it went
