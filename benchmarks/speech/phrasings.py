"""The sentences from which messages of customers are made up, in six languages."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

import msgspec


class NumberShape(msgspec.Struct, frozen=True):
    """A range of telephone numbers: its country code, the trunk prefix of the first group, and the groups; ``x`` is any digit."""

    prefix: str
    trunk: str
    groups: tuple[str, ...]


class TimeShape(msgspec.Struct, frozen=True):
    """A sentence about a time to call, and its value; ``minutes``: it may be between full hours."""

    text: str
    value: str
    minutes: bool = True


class Phrasings(msgspec.Struct, frozen=True, kw_only=True):
    """What customers of a language say."""

    countries: tuple[str, ...]
    names: tuple[str, ...]
    openings: tuple[str, ...]
    matters: tuple[str, ...]
    references: tuple[str, ...]
    phones: tuple[str, ...]
    others: tuple[str, ...]
    closings: tuple[str, ...]
    corrections: tuple[str, ...] = ()
    repeats: tuple[str, ...] = ()
    times: bool = False


NUMBERS: Final[Mapping[str, tuple[NumberShape, ...]]] = {
    "US": tuple(
        NumberShape("+1", "", (area, "555", "01xx"))
        for area in (
            "206",
            "214",
            "303",
            "312",
            "404",
            "415",
            "503",
            "602",
            "617",
            "702",
            "713",
            "813",
            "917",
        )
    ),
    "CA": (NumberShape("+1", "", ("416", "555", "01xx")), NumberShape("+1", "", ("604", "555", "01xx"))),
    "GB": (
        NumberShape("+44", "0", ("020", "7946", "0xxx")),
        NumberShape("+44", "0", ("0113", "496", "0xxx")),
        NumberShape("+44", "0", ("0121", "496", "0xxx")),
        NumberShape("+44", "0", ("0131", "496", "0xxx")),
        NumberShape("+44", "0", ("07700", "900", "xxx")),
    ),
    "AU": (NumberShape("+61", "0", ("0491", "570", "xxx")),),
    "DE": (
        NumberShape("+49", "0", ("030", "23125", "xxx")),
        NumberShape("+49", "0", ("040", "66969", "xxx")),
        NumberShape("+49", "0", ("0171", "39200", "xx")),
    ),
    "FR": (
        NumberShape("+33", "0", ("01", "99", "00", "xx", "xx")),
        NumberShape("+33", "0", ("06", "39", "98", "xx", "xx")),
    ),
    "ES": (NumberShape("+34", "", ("912", "345", "xxx")), NumberShape("+34", "", ("655", "555", "xxx"))),
    "IT": (NumberShape("+39", "", ("06", "5555", "xxxx")), NumberShape("+39", "", ("347", "555", "xxxx"))),
    "BR": (NumberShape("+55", "", ("11", "95555", "xxxx")), NumberShape("+55", "", ("21", "3555", "xxxx"))),
}

TIMES: Final = (
    TimeShape("You can call me after {first}.", "{first}/.."),
    TimeShape("I will be at home from {first} on, so please ring then.", "{first}/.."),
    TimeShape("Please do not call before {first}.", "{first}/.."),
    TimeShape("Please ring me before {first} if you can.", "../{first}"),
    TimeShape("I can be reached until {first} today.", "../{first}"),
    TimeShape("The best time to reach me is between {first} and {last}.", "{first}/{last}", minutes=False),
    TimeShape("I am free from {first} to {last}.", "{first}/{last}", minutes=False),
    TimeShape("Could somebody call me at {first}?", "{first}"),
    TimeShape("Please give me a call tomorrow at {first}.", "{first}"),
)
"""Times to call, in English."""

TEXTS: Final[Mapping[str, Phrasings]] = {
    "en": Phrasings(
        countries=("US", "US", "GB", "CA", "AU"),
        names=("Angela Morris", "Peter Lang", "Fatima Khan", "Luke Bradley", "Olivia Stone", "George Pratt"),
        openings=(
            "Hi, this is {name}.",
            "Good afternoon, {name} speaking.",
            "Hello there, my name is {name}.",
            "Yes, hi, {name} here.",
            "Hello.",
        ),
        matters=(
            "The dishwasher that you brought on Friday leaks.",
            "I still have not heard anything about my refund.",
            "I was cut off while I was talking to your colleague.",
            "My parcel was left at the wrong house.",
            "I would like to change the name on our contract.",
            "The heating has stopped working again.",
            "Somebody has used my card and I want to have it stopped.",
            "I am not happy with the answer that I was given.",
            "We are moving next month and need to take the line with us.",
            "Your website does not let me sign in.",
            "I have a question about the letter that came this morning.",
            "The technician never turned up.",
        ),
        references=(
            "My order number is {number}.",
            "It is about invoice number {number}.",
            "The claim is number {number}.",
            "The reference on the letter is {number}.",
            "Your colleague gave me ticket {number}.",
            "My account number is {number}.",
            "I am a customer already, number {number}.",
            "The booking reference is {number}.",
            "You will find it under case number {number}.",
            "The policy number, let me see, is {number}.",
            "The tracking number says {number}.",
        ),
        phones=(
            "You can reach me at {number}.",
            "My number is {number}.",
            "Please call me on {number}.",
            "My mobile number is {number}.",
            "Ring me back on {number}.",
            "The best number for me is {number}.",
            "I am calling from {number}.",
            "My phone number is {number}.",
            "Could you call my wife on {number}?",
            "My cell is {number}.",
        ),
        others=(
            "I paid {pair} dollars for it.",
            "I have been on hold for {pair} minutes.",
            "It happened {few} weeks ago.",
            "We live at {pair} Station Road.",
            "My zip code is {digits}.",
            "The display shows error {digits}.",
            "I have been with you for {pair} years.",
            "There are {few} of us in the house.",
            "I ordered {few} of them and got only one.",
            "The door code is {digits}.",
            "The engineer said he would come at {few}.",
            "It was delivered on the third, at half past {few}.",
            "I have called you {few} times already.",
            "I was born in nineteen {pair}.",
        ),
        closings=("Thank you.", "Thanks, bye.", "Please get back to me.", "Many thanks and goodbye.", "Bye."),
        corrections=("Sorry, that was wrong, it is", "No, wait,", "Sorry, I mean", "Let me correct that,"),
        repeats=("I will say that again,", "That is", "Once more,"),
        times=True,
    ),
    "en-2": Phrasings(
        countries=("US", "GB", "CA", "AU"),
        names=("Hannah Doyle", "Victor Osei", "Miriam Katz", "Owen Fletcher", "Teresa Lima"),
        openings=("Hello, {name} here.", "This is {name} calling.", "Good morning.", "Hey, it is {name}."),
        matters=(
            "The new phone that you sent me will not charge.",
            "I was promised an answer by the end of last week.",
            "There is a mistake in the statement that I got.",
            "Our elevator is stuck again and nobody picks up.",
            "I want to give notice and do not know how.",
            "The colour of the sofa is wrong.",
            "My husband passed on your message to me.",
            "The discount from the advert was not taken off.",
        ),
        references=(
            "The number of the order is {number}.",
            "For your files, my customer number is {number}.",
            "This concerns claim {number}.",
            "I have the invoice here, it is number {number}.",
            "Our contract number is {number}.",
            "The confirmation number was {number}.",
            "It is case {number}.",
        ),
        phones=(
            "You can get hold of me on {number}.",
            "Call back at {number}, please.",
            "The number here is {number}.",
            "During the day I am on {number}.",
            "Please use my other number, that is {number}.",
            "My direct line is {number}.",
            "Text or phone me at {number}.",
        ),
        others=(
            "The bill was {pair} pounds more than usual.",
            "It took {pair} days to get here.",
            "The flat is number {pair} on the second floor.",
            "The postcode area is {digits}.",
            "Page {pair} of the manual is no help.",
            "The model is the {digits}.",
            "I waited from {few} until lunch yesterday.",
            "My daughter turns {few} on Sunday.",
            "The meter reads {digits}.",
            "Your branch on route {pair} was closed.",
        ),
        closings=("Cheers.", "Thanks for your help.", "Talk to you soon.", "I hope to hear from you."),
        corrections=("No, sorry,", "Hang on, that is wrong,", "I beg your pardon,", "Wait a second,"),
        repeats=("I repeat,", "So that is", "Again,"),
        times=True,
    ),
    "de": Phrasings(
        countries=("DE",),
        names=("Sabine Krüger", "Jens Albrecht", "Monika Seidel", "Uwe Brandt"),
        openings=("Guten Tag, hier ist {name}.", "Hallo, mein Name ist {name}.", "Ja, guten Morgen, {name}."),
        matters=(
            "Die Waschmaschine läuft wieder nicht.",
            "Ich warte immer noch auf mein Geld.",
            "Es geht um den Vertrag meiner Mutter.",
            "Das Paket ist nicht angekommen.",
        ),
        references=(
            "Meine Kundennummer ist {number}.",
            "Die Auftragsnummer lautet {number}.",
            "Es geht um die Rechnung mit der Nummer {number}.",
        ),
        phones=(
            "Meine Telefonnummer ist {number}.",
            "Bitte rufen Sie mich zurück unter {number}.",
            "Sie erreichen mich unter der Nummer {number}.",
        ),
        others=(
            "Meine Postleitzahl ist {digits}.",
            "Auf dem Gerät steht Fehler {digits}.",
            "Ich habe schon dreimal angerufen.",
        ),
        closings=("Vielen Dank.", "Danke, auf Wiederhören.", "Ich bitte um Rückruf."),
    ),
    "es": Phrasings(
        countries=("ES",),
        names=("Carmen Ortega", "Luis Navarro", "Pilar Santos", "Javier Molina"),
        openings=("Hola, soy {name}.", "Buenos días, me llamo {name}.", "Buenas tardes, habla {name}."),
        matters=(
            "La lavadora no funciona otra vez.",
            "Todavía espero la devolución del dinero.",
            "El paquete no ha llegado.",
            "Quiero cambiar la dirección del contrato.",
        ),
        references=(
            "Mi número de cliente es {number}.",
            "El número de pedido es {number}.",
            "Se trata de la factura número {number}.",
        ),
        phones=(
            "Mi teléfono es {number}.",
            "Pueden llamarme al {number}.",
            "Mi número de móvil es {number}.",
        ),
        others=(
            "El código postal es {digits}.",
            "La pantalla muestra el error {digits}.",
            "He llamado ya tres veces.",
        ),
        closings=("Muchas gracias.", "Gracias, adiós.", "Espero su llamada."),
    ),
    "fr": Phrasings(
        countries=("FR",),
        names=("Sophie Lambert", "Marc Fontaine", "Claire Roussel", "Paul Girard"),
        openings=("Bonjour, ici {name}.", "Bonjour, je m'appelle {name}.", "Allô, c'est {name}."),
        matters=(
            "La machine à laver ne marche toujours pas.",
            "J'attends encore mon remboursement.",
            "Le colis n'est pas arrivé.",
            "Je voudrais changer l'adresse du contrat.",
        ),
        references=(
            "Mon numéro de client est le {number}.",
            "Le numéro de commande est {number}.",
            "C'est au sujet de la facture numéro {number}.",
        ),
        phones=(
            "Mon numéro de téléphone est le {number}.",
            "Vous pouvez me rappeler au {number}.",
            "Mon portable, c'est le {number}.",
        ),
        others=(
            "Mon code postal est {digits}.",
            "L'écran affiche l'erreur {digits}.",
            "J'ai déjà appelé trois fois.",
        ),
        closings=("Merci beaucoup.", "Merci, au revoir.", "J'attends votre appel."),
    ),
    "pt": Phrasings(
        countries=("BR",),
        names=("Ana Ribeiro", "Carlos Teixeira", "Juliana Prado", "Rafael Moreira"),
        openings=("Olá, aqui é {name}.", "Bom dia, meu nome é {name}.", "Boa tarde, {name} falando."),
        matters=(
            "A máquina de lavar parou de novo.",
            "Ainda estou esperando o reembolso.",
            "A encomenda não chegou.",
            "Quero mudar o endereço do contrato.",
        ),
        references=(
            "Meu número de cliente é {number}.",
            "O número do pedido é {number}.",
            "É sobre a fatura número {number}.",
        ),
        phones=(
            "Meu telefone é {number}.",
            "Podem me ligar no {number}.",
            "Meu celular é {number}.",
        ),
        others=(
            "O meu CEP é {digits}.",
            "A tela mostra o erro {digits}.",
            "Já liguei três vezes.",
        ),
        closings=("Muito obrigado.", "Obrigada, tchau.", "Aguardo o retorno."),
    ),
}
