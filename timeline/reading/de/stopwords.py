"""German words that carry no content of their own: left out of the terms by which sentences are compared. Data only."""

from __future__ import annotations

from timeline.reading.text import words

STOPWORDS = words("""
ab aber abermals abseits acht alle allein allem allen aller allerdings alles als also am an andere anderen anderer
anderes anders angesichts anhand anstatt auch auf aufgrund aus ausser ausserdem außer außerdem bald bei beide beiden
beim bereits besonders bestimmte bestimmten bevor bis bisher bisweilen bloß da dabei dadurch dafür dagegen daher
dahin damals damit danach daneben dank dann daran darauf daraus darf darin darum darunter darüber das dass dasselbe
dauernd davon davor dazu dein deine dem demnach demnächst den denen denn dennoch denselben der deren derer derselbe
derzeit des deshalb dessen desto deswegen dich die dies diese dieselbe dieselben diesem diesen dieser dieses dir
doch dort dorthin drin du durch durchaus durfte dürfen dürfte dürften eben ebenfalls ebenso eher eigene eigenen
eigentlich ein einander eine einem einen einer eines einfach einige einigen einiger einiges einmal einst entgegen
entlang entweder er erneut erst es etc etwa etwas euch euer eure falls fast ferner folglich für gar gegen gegenüber
gemäß genau gerade gerne gewesen gleich gleiche gleichen gleichzeitig hab habe haben hat hatte hatten hätte hätten
hier hierbei hierfür hiermit hin hinaus hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem
indes infolge inmitten innerhalb ins insbesondere insgesamt inzwischen irgend ist ja je jede jedem jeden jeder jedes
jedoch jemals jemand jene jenem jenen jener jenes jetzt jeweils kann kaum kein keine keinem keinen keiner keines
klar könne können könnte könnten konnte konnten laut lediglich machen macht machte man manche manchmal mehr mehrere
mehreren mein meine meinen mich mir mit mithin mittels mittlerweile möge mögen möglicherweise muss musste mussten
müssen müsse müsste müssten nach nachdem nachher nahezu nämlich neben nebst nein nicht nichts nie niemals niemand
noch nun nur ob obgleich obschon obwohl oder offenbar oft ohne per plötzlich pro schließlich schon sehr sei seien
sein seine seinem seinen seiner seines seit seitdem seither selber selbst sich sie sind so sobald sodass sofern
sofort sogar sogenannt sogenannte sogenannten solange solch solche solchem solchen solcher soll solle sollen sollte
sollten somit sondern sonst sowie sowohl soweit statt stets tat teils trotz trotzdem tun über überhaupt um und
ungefähr uns unser unsere unserem unseren unserer unter unterdessen usw vermutlich via viel viele vielen vielleicht
vom von vor voran vorher vorüber während währenddessen wann war waren ward wäre wären warum was weder wegen weil
weit weiter weiterhin welch welche welchem welchen welcher welches wem wen wenig wenige wenn wer werde werden wes
wessen wie wieder wiederum will willst wir wird wo wobei wodurch wofür wogegen woher wohin wohl wollen wollte
wollten womit wonach woran worauf woraus worden worin worüber wovon wozu wurde wurden würde würden z.b zu zudem
zufolge zum zumal zunächst zur zurzeit zusammen zwar zwischen zwecks sagte sagt sagen erklärte betonte uhr
""")
