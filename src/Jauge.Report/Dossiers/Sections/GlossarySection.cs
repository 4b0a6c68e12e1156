using Jauge.Core;

namespace Jauge.Report.Dossiers.Sections;

/// <summary>The terms of the dossier, for who does not run systems.</summary>
internal static class GlossarySection
{
    private static readonly (Text Term, Text Meaning)[] All =
    [
        (new("p50, p95, p99", "p50, p95, p99"),
            new("The time within which 50, 95 or 99 requests of 100 are answered. The p99 is what the least lucky visitor of a hundred meets.",
            "Le temps dans lequel 50, 95 ou 99 requêtes sur 100 reçoivent leur réponse. Le p99 est ce que vit le moins chanceux de cent visiteurs.")),
        (new("interval at 95 %", "intervalle à 95 %"),
            new("A simulation is repeated with other chance; the true mean lies within the interval 95 times of 100. A promise is called kept or broken only when the whole interval says so.",
            "Une simulation est répétée avec d'autres hasards ; la vraie moyenne est dans l'intervalle 95 fois sur 100. Une promesse n'est dite tenue ou non tenue que si tout l'intervalle le dit.")),
        (new("replica", "réplique"),
            new("One of several identical copies of a program that share its work. An autoscaler adds and removes them as the load goes up and down.",
            "L'une des copies identiques d'un programme qui se partagent le travail. Un autoscaler en ajoute et en retire au gré de la charge.")),
        (new("availability", "disponibilité"),
            new("Share of the month in which the system works: 99.9 % leave 44 minutes a month without service.",
            "Part du mois pendant laquelle le système fonctionne : 99,9 % laissent 44 minutes par mois sans service.")),
        (new("RTO, RPO", "RTO, RPO"), new("After a loss: how long until the system is back, and how much of the latest work may be lost.",
            "Après une perte : le temps de remise en service, et la quantité de travail récent qui peut être perdue.")),
        (new("list price, quoted price", "prix public, prix cité"),
            new("What the provider publishes, and what the owner's document states. Both are kept, with their difference.",
            "Ce que le fournisseur publie, et ce que le document du propriétaire indique. Les deux sont gardés, avec leur écart.")),
        (new("≥ before an amount", "≥ devant un montant"),
            new("Something in it has no known price or volume: more will be paid, and nobody knows how much more.",
            "Un poste n'a pas de prix ou de volume connu : on paiera davantage, sans que l'on sache combien.")),
        (new("commitment", "engagement"), new("A lower price against the promise to pay for one or three years, used or not.",
            "Un prix plus bas contre la promesse de payer un ou trois ans, que l'on s'en serve ou non.")),
        (new("contradiction, risk", "contradiction, risque"),
            new("A contradiction: the design cannot keep the promise, and the figures show it. A risk: it may, and something known speaks against it.",
            "Une contradiction : la conception ne peut tenir la promesse, chiffres à l'appui. Un risque : elle le peut, et un fait connu plaide contre.")),
        (new("slot, connection pool", "place, pool de connexions"),
            new("How many requests a replica works on at once, and how many connections it keeps open to its database. What finds none free, waits.",
            "Le nombre de requêtes qu'une réplique traite à la fois, et de connexions qu'elle garde ouvertes vers sa base. Ce qui n'en trouve pas de libre attend.")),
        (new("drill", "exercice"), new("A failure played on purpose, to see what visitors would notice and how long it would last.",
            "Une panne jouée exprès, pour voir ce que remarqueraient les visiteurs et combien de temps cela durerait.")),
    ];

    public static void Write(DossierSection section)
    {
        var page = section.Page;
        page.Section("glossary", page.Say("Words used here", "Les mots employés"), "");
        page.Terms([.. All.Select(t => (page.Say(t.Term), page.Say(t.Meaning)))]);
    }
}
