story: Consent withdrawn in the middle of a run is obeyed at once

# The wish to send stands already; the consent goes; nothing is sent. Also when the message only waits for the morning.

given playbooks abandoned-basket.yaml
given customer amara, name Amara Okafor, firstName Amara, email amara@example.com, consent marketing
given customer dev, name Dev Patel, firstName Dev, email dev@example.com, consent marketing

at 0D 10:00  amara: BasketUpdated basket=B-1 items=2 value=420
then run abandoned-basket of amara is TREATED
at 0D 10:40  amara withdraws consent for marketing
then consent of amara for marketing is refused
at 0D 12:00
then run abandoned-basket of amara is RUNNING
then nothing more is sent

at 0D 20:30  dev: BasketUpdated basket=B-2 items=1 value=700
at 0D 21:45
then held because "quiet hours"
at 0D 22:00  dev withdraws consent for marketing
at 1D 09:00
then refused because "no consent for marketing"
then nothing more is sent

# What the customer bought may still be spoken of: that is another purpose.
then consent of dev for service is given
