using Jauge.Core;
using Jauge.Rendering.Scripts;
using Jauge.Rendering.Scripts.Services;
using Jauge.Rendering.Writing.Markdown;
using Jauge.Rendering.Writing.Shell;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Runbooks;

/// <summary>How the system comes into service, from the tools to the last box that is ticked.</summary>
internal sealed class DeploymentPage(IReadOnlyList<EnvironmentPlan> plans, EnvironmentPlan main)
{
    private readonly RenderContext _context = main.Context;
    private readonly StepCommands _commands = new(main);
    private readonly MarkdownPage _page = new();
    private readonly StateStore _state = new(plans, main);

    internal Runbook Write()
    {
        var title = _context.Say("Deployment", "Déploiement");
        _page.Heading(1, title);
        Tools();
        Once();
        Secrets();
        new FirstDeployment(main, _page).Write();
        Order();
        foreach (var (name, steps) in _context.Deployment.Spec.Checklists.Where(c => c.Value.Count > 0)) Checklist(name, steps);
        Back();
        return new("deployment.md", title, _context.Say("tools, secrets, order, the owner's checklists, the way back",
            "outils, secrets, ordre, listes du propriétaire, retour arrière"), _page.Write());
    }

    private void Tools()
    {
        var tools = new List<MarkdownText> { MarkdownText.Code("bash") + ", " + MarkdownText.Code("curl") + ", " + MarkdownText.Code("jq")
            + ", " + MarkdownText.Code("openssl") };
        if (main.HasTerraform)
            tools.Add(MarkdownText.Code("terraform")
                + _context.Say($" {_state.Terraform} or later", $" {_state.Terraform} ou plus récent"));
        if (main.Uses("azure"))
            tools.Add(MarkdownText.Code("az") + _context.Say(" 2.86 or later, after ", " 2.86 ou plus récent, après ")
                + MarkdownText.Code("az login"));
        if (main.Uses("aws"))
            tools.Add(MarkdownText.Code("aws") + _context.Say(" 2, after ", " 2, après ") + MarkdownText.Code("aws sso login"));
        if (main.Clusters.Any())
            tools.Add(MarkdownText.Code("kubectl")
                + _context.Say(", at most one minor version from the clusters'", ", à une version mineure au plus de celle des clusters"));
        if (main.Clusters.Any())
            tools.Add(MarkdownText.Code("helm") + _context.Say(" 3.8 or later, the first time", " 3.8 ou plus récent, la première fois"));
        if (main.Uses("vercel"))
            tools.Add(MarkdownText.Code("vercel") + _context.Say(", with ", ", avec ") + MarkdownText.Code("VERCEL_TOKEN"));
        _page.Heading(2, _context.Say("Tools", "Outils")).Bullets(tools);
    }

    // Terraform's state, what it asks the operator for, and what it may do: nothing of it can come from Terraform itself
    private void Once()
    {
        if (!main.HasTerraform) return;
        _page.Heading(2, _context.Say("Once, before the first deployment", "Une fois, avant le premier déploiement"))
            .Paragraph(_context.Say("Terraform keeps its state where it made nothing itself; whoever applies needs to read and write it.",
                "Terraform garde son état là où il n'a rien fait lui-même ; qui applique doit pouvoir le lire et l'écrire."))
            .Code("bash", PageText.Lines(_state.Made()))
            .Bullets(Given());
    }

    private IEnumerable<MarkdownText> Given()
    {
        if (main.Uses("azure"))
            yield return _context.Say("Terraform gives roles to identities: on the subscription the operator is Owner, or Contributor and Role Based Access Control Administrator.",
            "Terraform donne des rôles aux identités : sur l'abonnement, l'opérateur est Owner, ou Contributor et Role Based Access Control Administrator.");
        yield return (MarkdownText)_context.Say("The head of each ", "L'en-tête de chaque ") + MarkdownText.Code("terraform.tfvars")
            + _context.Say(" names the variables that no file gives; an object is written in JSON, such as ",
                " nomme les variables qu'aucun fichier ne donne ; un objet s'écrit en JSON, comme ")
            + MarkdownText.Code("""TF_VAR_secret_values='{"NAME":"…"}'""") + ".";
        foreach (var function in main.Context.Deployment.Components.Where(c => c.Offering.Id == "aws/lambda" && c.Spec.Image is null
            && c.Spec.Optional != true))
            yield return (MarkdownText)_context.Say("A first package of ", "Un premier paquet de ") + MarkdownText.Code(function.Name)
                + _context.Say(" lies at ", " est posé dans ")
                + MarkdownText.Code($"terraform/environments/{main.Context.Environment}/packages/{function.Name}.zip") + ".";
    }

    private void Secrets()
    {
        var rows = _context.Deployment.Components.Where(c => c.Spec.Secrets.Count > 0)
            .Select(c =>
                (IReadOnlyList<MarkdownText>)[MarkdownText.Code(c.Name), MarkdownText.Join(", ", c.Spec.Secrets.Select(MarkdownText.Code))])
            .Concat(_context.Deployment.Spec.Channels.SelectMany(c =>
                new[] { c.Value.Slack, c.Value.Teams, c.Value.Pagerduty, c.Value.Webhook }.OfType<string>()
                .Select(s => (IReadOnlyList<MarkdownText>)[MarkdownText.Code(c.Key), MarkdownText.Code(s)]))).ToList();
        if (rows.Count == 0) return;
        _page.Heading(2, _context.Say("Secrets", "Secrets"))
            .Paragraph(_context.Say("No file of this delivery holds a value. "
                + (main.Uses("azure") && !main.Clusters.Any()
                    ? "Where a program runs on Azure, Terraform writes them into the key vault once, from TF_VAR_secret_values; elsewhere put" : "Put") + " each one where it is read, before the first deployment.",
                "Aucun fichier de cette livraison n'en contient la valeur. "
                    + (main.Uses("azure") && !main.Clusters.Any()
                        ? "Là où un programme s'exécute sur Azure, Terraform les écrit une fois dans le coffre, depuis TF_VAR_secret_values ; ailleurs, déposez" : "Déposez") + " chacun là où il est lu, avant le premier déploiement."))
            .Table([_context.Say("Component or channel", "Composant ou canal"), _context.Say("Names", "Noms")], rows);
    }

    private void Order()
    {
        _page.Heading(2, _context.Say("In this order", "Dans cet ordre"));
        if (plans.Count > 1)
            _page.Paragraph(_context.Say("One environment after the other; the next one begins when the checks of the last have passed.",
            "Un environnement après l'autre ; le suivant commence quand les contrôles du précédent ont réussi."));
        _page.Code("bash",
            ShellWriter.Lines(plans.SelectMany(p =>
                new[] { Deploy(p, isRehearsal: true), Deploy(p, isRehearsal: false), Script("verify.sh", p) })));
        var setups = Setups().ToList();
        if (setups.Count == 0) return;
        _page.Paragraph(_context.Say("Once, and after each change of the description (secrets come from the environment's variables):",
            "Une fois, puis après chaque changement de la description (les secrets viennent des variables d'environnement) :"));
        _page.Code("bash", ShellWriter.Lines(setups));
    }

    private IEnumerable<ShellCommand> Setups()
    {
        if (main.Handlings.OfType<QstashHandling>().Any(q => q.Known.Any())) yield return Script("setup-qstash.sh", main);
        if (main.Handlings.OfType<StripeHandling>().Any() && _context.Deployment.Spec.Plans.Count > 0)
            yield return ShellStatement.Run("./scripts/setup-stripe.sh", "--env", main.Context.Environment, "--secret-file",
                "stripe-webhook-secret");
    }

    private static ShellCommand Deploy(EnvironmentPlan plan, bool isRehearsal) => ShellStatement.Run("./scripts/deploy.sh",
        ["--env", plan.Context.Environment, .. isRehearsal ? ["--dry-run"] : Array.Empty<ShellWord>(), .. Versions(plan)]);

    // what each program is brought as: an image by its tag, or a package
    private static IEnumerable<ShellWord> Versions(EnvironmentPlan plan) =>
        plan.Steps(Operation.Deploy).Select(s => (s.Component, s.Regions[0].Steps[0].Function)).SelectMany(s => s.Function switch
    {
        "container_app_deploy" or "ecs_deploy" or "kube_rollout" =>
            new ShellWord[] { "--image", $"{s.Component}={plan.Context.Deployment.Find(s.Component)?.Spec.Image ?? s.Component}:1.0.0" },
        "web_app_deploy" or "web_app_deploy_in_place" or "lambda_deploy" => ["--package", $"{s.Component}={s.Component}.zip"],
        "vercel_deploy" => ["--package", $"{s.Component}=."],
        _ => [],
    });

    private static ShellCommand Script(string file, EnvironmentPlan plan) =>
        ShellStatement.Run($"./scripts/{file}", "--env", plan.Context.Environment);

    private void Checklist(string name, EquatableList<StepSpec> steps)
    {
        _page.Heading(2, Title(name)).Tasks(steps.Select(Step));
        var stated = steps.Where(s => s.Takes is not null).ToList();
        if (stated.Count == 0) return;
        var total = TimeSpan.FromTicks(stated.Sum(s => s.Takes!.Value.High.Ticks));
        _page.Paragraph(_context.Say($"Together {_context.Hours(total)}{(stated.Count < steps.Count ? $", {steps.Count - stated.Count} without a stated time" : "")}.",
            $"En tout {_context.Hours(total)}{(stated.Count < steps.Count ? $", dont {steps.Count - stated.Count} sans durée annoncée" : "")}."));
    }

    private MarkdownText Step(StepSpec step)
    {
        MarkdownText text = step.Do;
        if (step.Takes is { } takes) text += $" ({_context.Show(takes)})";
        if (step.Details.Count > 0) text += _context.Say(": ", " : ") + string.Join(" ; ", step.Details);
        return _commands.For(step.Do) is { } command ? text + " — " + MarkdownText.Code(command) : text;
    }

    private void Back()
    {
        if (main.Steps(Operation.Rollback).Count == 0) return;
        _page.Heading(2, _context.Say("The way back", "Retour arrière"))
            .Paragraph(_context.Say("A deployment that fails its checks goes back by itself. By hand, for one component:",
                "Un déploiement qui échoue à ses contrôles revient de lui-même. À la main, pour un composant :"))
            .Code("bash", ShellWriter.Lines(main.Steps(Operation.Rollback)
                .Select(s => ShellStatement.Run("./scripts/rollback.sh", "--env", main.Context.Environment, "--only", s.Component))));
    }

    private static string Title(string name) => name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name[1..].Replace('-', ' ');
}
