namespace Jauge.Rendering.Runbooks;

/// <summary>What an alert means to somebody who has just been woken up.</summary>
internal static class AlertMeaning
{
    internal static string Of(RenderContext context, string metric) => metric switch
    {
        "availability" =>
            context.Say("Visitors are being turned away: find out first whether all of them or those of one component.",
                "Des visiteurs sont refusés : d'abord savoir si c'est tous, ou ceux d'un composant."),
        "backup-age" =>
            context.Say("The last backup is too old: a loss now would cost more than is promised.",
                "La dernière sauvegarde est trop vieille : une perte maintenant coûterait plus que promis."),
        "connections" =>
            context.Say("The database runs out of connections: the next program that starts gets none. Count replicas times pool, look for a leak.", "La base n'a bientôt plus de connexions : le prochain programme n'en aura pas. Compter répliques × pool, chercher une fuite."),
        "cost" => context.Say("The month becomes dearer than planned.", "Le mois devient plus cher que prévu."),
        "cpu" => context.Say("The replicas compute as much as they can: answers slow down next. More replicas help, unless something loops.", "Les répliques calculent autant qu'elles peuvent : les réponses vont ralentir. Plus de répliques aident, sauf si quelque chose boucle."),
        "disk" => context.Say("The disk fills: writes fail when it is full.",
            "Le disque se remplit : les écritures échouent quand il est plein."),
        "down" => context.Say("Nothing answers any more.", "Plus rien ne répond."),
        "error-rate" =>
            context.Say("Answers are errors of the system itself. Did a deployment go out just before? Then go back first and look later.",
                "Les réponses sont des erreurs du système lui-même. Un déploiement vient-il de passer ? Revenir d'abord, chercher ensuite."),
        "failover" =>
            context.Say("A standby has taken over: there is none left until the old one is back.",
                "Un secours a pris la relève : il n'y en a plus tant que l'ancien n'est pas revenu."),
        "memory" => context.Say("Replicas are about to be killed for lack of memory. More replicas share the load; a leak only grows slower.", "Les répliques vont être tuées faute de mémoire. Plus de répliques partagent la charge ; une fuite grandit seulement moins vite."),
        "queue-length" => context.Say("Work arrives faster than it is done.", "Le travail arrive plus vite qu'il n'est fait."),
        "replicas" => context.Say("The number of replicas is at its bound.", "Le nombre de répliques est à sa borne."),
        "replication-lag" =>
            context.Say("The copy is behind: what it has not received is lost if the primary goes now.",
                "La copie est en retard : ce qu'elle n'a pas reçu est perdu si le primaire disparaît maintenant."),
        "restarts" =>
            context.Say("Replicas die and start again: read the last lines before each death.",
                "Des répliques meurent et redémarrent : lire les dernières lignes avant chaque mort."),
        "throughput" =>
            context.Say("Traffic is not what it should be: a crowd, or nobody can come in.",
                "Le trafic n'est pas ce qu'il devrait : une foule, ou plus personne n'entre."),
        _ => context.Say("Answers take too long. Look at what the component waits for: usually the database, a lock or a service outside.",
            "Les réponses sont trop lentes. Regarder ce que le composant attend : souvent la base, un verrou ou un service extérieur."),
    };

    /// <summary>Whether more replicas may be the cure.</summary>
    internal static bool IsRoom(string metric) => metric is "cpu" or "memory" or "replicas" or "throughput" or "queue-length"
        || metric.StartsWith("latency.", StringComparison.Ordinal);
}
