using Jauge.Rendering.Files;
using Jauge.Rendering.Writing.Markdown;

namespace Jauge.Rendering.Runbooks;

/// <summary>The delivery's first page: what lies where, and in which order it is used.</summary>
internal static class DeliveryReadme
{
    internal static RenderedFile Render(IReadOnlyList<RenderContext> environments, IReadOnlyList<RenderedFile> files)
    {
        var context = environments[0];
        var folders = files.Select(f => f.Path.Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var page = new MarkdownPage().Heading(1, context.Deployment.Spec.Title ?? context.System);
        if (context.Deployment.Spec.Description is { } description) page.Paragraph(description);
        page.Paragraph(context.Say("Rendered from system.yaml: change the description, not these files, and render again. --diff shows what a change would do.",
            "Rendu depuis system.yaml : changez la description, pas ces fichiers, et rendez à nouveau. --diff montre l'effet d'un changement."));
        page.Table([context.Say("Folder", "Dossier"), context.Say("What it holds", "Ce qu'il contient")],
            Folders(context).Where(f => folders.Contains(f.Folder))
                .Select(f => (IReadOnlyList<MarkdownText>)[MarkdownText.Code(f.Folder + "/"), f.Text]));
        if (folders.Contains("observability") && folders.Contains("terraform"))
            page.Paragraph(context.Say("What Terraform makes watches and tells by itself, with the cloud's own alarms. observability/ is for whoever runs Prometheus, Alertmanager and Grafana beside it: nothing here installs them outside a cluster, and their addresses (localhost) are those of one machine.",
                "Ce que crée Terraform surveille et prévient de lui-même, avec les alarmes du cloud. observability/ sert à qui exploite en plus Prometheus, Alertmanager et Grafana : rien ici ne les installe hors d'un cluster, et leurs adresses (localhost) sont celles d'une seule machine."));
        page.Heading(2, context.Say("In which order", "Dans quel ordre"))
            .Numbers(Order(context, folders, [.. environments.Select(e => e.Environment)]));
        return new("README.md", page.Write());
    }

    private static IEnumerable<(string Folder, MarkdownText Text)> Folders(RenderContext context) =>
    [
        ("terraform", context.Say("what the clouds are asked for: modules, and one folder for each environment",
            "ce qui est demandé aux clouds : des modules, et un dossier par environnement")),
        ("kubernetes", context.Say("what runs on the clusters, by environment and region, plain and as kustomize overlays",
            "ce qui tourne sur les clusters, par environnement et région, brut et en surcouches kustomize")),
        ("observability", context.Say("alerts with their tests, routes, dashboards, by environment",
            "alertes et leurs tests, routage, tableaux de bord, par environnement")),
        ("load-tests", context.Say("k6 scripts with the promises as thresholds", "scripts k6, les promesses comme seuils")),
        ("scripts", context.Say("deploy, verify, roll back, save, restore, fail over",
            "déployer, vérifier, revenir, sauvegarder, restaurer, basculer")),
        ("runbooks", MarkdownText.Link(context.Say("pages for the people who run it", "pages pour ceux qui l'exploitent"),
            "runbooks/README.md")),
    ];

    private static IEnumerable<MarkdownText> Order(RenderContext context, HashSet<string> folders, IReadOnlyList<string> environments)
    {
        if (folders.Contains("runbooks"))
            yield return MarkdownText.Link(context.Say("Deployment", "Déploiement"), "runbooks/deployment.md")
                + context.Say(": tools, secrets, checklists.", " : outils, secrets, listes.");
        if (folders.Contains("scripts"))
        {
            foreach (var environment in environments)
                yield return PageText.Script($"deploy.sh --env {environment} --dry-run") + context.Say(", then without ", ", puis sans ")
                    + MarkdownText.Code("--dry-run");
            yield return PageText.Script($"verify.sh --env {environments[^1]}")
                + context.Say(" after every deployment, and when in doubt.", " après chaque déploiement, et en cas de doute.");
        }
        else if (folders.Contains("terraform"))
        {
            foreach (var environment in environments)
                yield return MarkdownText.Code($"terraform -chdir=terraform/environments/{environment} plan");
        }

        if (folders.Contains("runbooks"))
            yield return MarkdownText.Link(context.Say("Incident", "Incident"), "runbooks/incident.md")
                + context.Say(": read it before the first one.", " : à lire avant le premier.");
    }
}
