namespace Jauge.Rendering.Scripts;

/// <summary>What people read of a script: its purpose and its options.</summary>
internal sealed class ScriptText(RenderContext context)
{
    private string Title => context.Deployment.Spec.Title ?? context.System;

    internal string Purpose(Operation operation) => operation switch
    {
        Operation.Deploy => context.Say($"Brings {Title} into service in one of its environments, without interrupting those who use it.",
            $"Met {Title} en service dans un de ses environnements, sans interrompre ceux qui s'en servent."),
        Operation.Verify =>
            context.Say($"Checks every component of {Title} and changes nothing.",
                $"Contrôle chaque composant de {Title} et ne change rien."),
        Operation.Rollback =>
            context.Say($"Goes back to the version of {Title} that served before.", $"Revient à la version de {Title} qui servait avant."),
        Operation.Backup =>
            context.Say($"Takes a backup of {Title}'s data now, beside the scheduled ones.",
                $"Sauvegarde maintenant les données de {Title}, en plus des sauvegardes planifiées."),
        Operation.Restore =>
            context.Say($"Brings back data of {Title}, always beside what is there.",
                $"Restaure des données de {Title}, toujours à côté de ce qui est là."),
        Operation.Failover =>
            context.Say($"Hands a component of {Title} over to its standby or to another region.",
                $"Fait passer un composant de {Title} à son secours ou à une autre région."),
        _ => throw new ArgumentOutOfRangeException(nameof(operation)),
    };

    /// <summary>Options beside the usual ones, as the library names them.</summary>
    internal static string Options(Operation operation) => operation switch
    {
        Operation.Deploy => "image package region skip",
        Operation.Rollback => "region revision",
        Operation.Backup => "region",
        Operation.Restore => "region at to from name prefix",
        Operation.Failover => "region from back shard",
        _ => "",
    };

    internal string Usage(string file, string environments, string options, IEnumerable<string> components)
    {
        var lines = new List<string>
        {
            context.Say($"{file} --env NAME [options]", $"{file} --env NOM [options]"), "",
            context.Say($"  --env NAME          one of: {environments}", $"  --env NOM           un de : {environments}"),
            context.Say("  --dry-run           say every command, run none",
                "  --dry-run           dire chaque commande, n'en lancer aucune"),
            context.Say("  --yes               yes to every question that destroys nothing",
                "  --yes               oui à toute question qui ne détruit rien"),
            context.Say("  --confirm NAME      the environment's name again, for what destroys or interrupts",
                "  --confirm NOM       le nom de l'environnement encore, pour ce qui détruit ou interrompt"),
            context.Say("  --only COMPONENT    this component only; may be repeated",
                "  --only COMPOSANT    ce composant seulement ; répétable"),
        };
        lines.AddRange(options.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Option));
        var names = string.Join(' ', components.Distinct());
        if (names.Length > 0) lines.AddRange(["", context.Say($"Components: {names}", $"Composants : {names}")]);
        return string.Join('\n', lines) + "\n";
    }

    private string Option(string option) => option switch
    {
        "image" => context.Say("  --image C=REF       the image that component C is to run",
            "  --image C=RÉF       l'image que le composant C doit exécuter"),
        "package" =>
            context.Say("  --package C=PATH    the package that component C is to run",
                "  --package C=CHEMIN  le paquet que le composant C doit exécuter"),
        "region" => context.Say("  --region REGION     in this region only", "  --region RÉGION     dans cette région seulement"),
        "skip" => context.Say("  --skip PART         leave out terraform, backup or verify; may be repeated",
            "  --skip PARTIE       omettre terraform, backup ou verify ; répétable"),
        "revision" =>
            context.Say("  --revision NAME     back to this one; the last before by default",
                "  --revision NOM      revenir à celle-ci ; la précédente par défaut"),
        "at" => context.Say("  --at TIME           as it was then, such as 2026-11-20T08:30:00Z",
            "  --at HEURE          tel qu'alors, par exemple 2026-11-20T08:30:00Z"),
        "to" => context.Say("  --to REGION         the copy kept in this paired region (Azure)",
            "  --to RÉGION         la copie gardée dans cette région appairée (Azure)"),
        "from" => context.Say("  --from NAME         the snapshot to restore, or the region to leave",
            "  --from NOM          l'instantané à restaurer, ou la région à quitter"),
        "name" => context.Say("  --name NAME         of what is made new", "  --name NOM          de ce qui est créé"),
        "prefix" => context.Say("  --prefix PATH       objects that begin so (S3)",
            "  --prefix CHEMIN     les objets qui commencent ainsi (S3)"),
        "back" => context.Say("  --back yes          visitors come back to the region",
            "  --back yes          les visiteurs reviennent dans la région"),
        "shard" => context.Say("  --shard ID          the shard that is failed over (ElastiCache), 0001 by default",
            "  --shard ID          le fragment qui bascule (ElastiCache), 0001 par défaut"),
        "secret-file" =>
            context.Say("  --secret-file FILE  where the secret of a new webhook goes",
                "  --secret-file FIC.  où va le secret d'un nouveau webhook"),
        _ => throw new ArgumentOutOfRangeException(nameof(option)),
    };
}
