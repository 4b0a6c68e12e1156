using System.Text.RegularExpressions;
using Jauge.Rendering.Scripts;
using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Runbooks;

/// <summary>The command of the delivery that does, or checks, what a line of the owner's lists says; his words decide, in English and
/// French.</summary>
internal sealed partial class StepCommands(EnvironmentPlan plan)
{
    private string Environment => plan.Context.Environment;

    /// <summary>Null where no script of the delivery has to do with it.</summary>
    internal string? For(string step) => Found(step) is { } found && IsThere(found.Operation) ? found.Line : null;

    private (Operation? Operation, string Line)? Found(string step) =>
        Grows().IsMatch(step) && Growing() is { } grow ? (null, grow)
        : Rollbacks().IsMatch(step) ? (Operation.Rollback, $"./scripts/rollback.sh --env {Environment}")
        : Failovers().IsMatch(step) && Looked().IsMatch(step) ? (Operation.Verify, $"./scripts/verify.sh --env {Environment}")
        : Failovers().IsMatch(step) ? (Operation.Failover, $"./scripts/failover.sh --env {Environment} --only {First(Operation.Failover)}")
        : Backups().IsMatch(step) && Checks().IsMatch(step) && Backed() is { } list ? (null, list)
        : Restores().IsMatch(step)
            ? (Operation.Restore, $"./scripts/restore.sh --env {Environment} --only {First(Operation.Restore)} --at 2026-11-20T08:30:00Z")
        : Backups().IsMatch(step) && !Places().IsMatch(step) ? (Operation.Backup, $"./scripts/backup.sh --env {Environment}")
        : Costs().IsMatch(step) && plan.HasTerraform ? (null, $"./scripts/cost-analysis.sh --env {Environment}")
        : Deployments().IsMatch(step) && Looked().IsMatch(step) ? (Operation.Verify, $"./scripts/verify.sh --env {Environment}")
        : Deployments().IsMatch(step) && !Arranged().IsMatch(step) ? (Operation.Deploy, $"./scripts/deploy.sh --env {Environment}")
        : Checks().IsMatch(step) && !BeyondChecks().IsMatch(step) ? (Operation.Verify, $"./scripts/verify.sh --env {Environment}") : null;

    private bool IsThere(Operation? operation) =>
        operation is null or Operation.Deploy or Operation.Verify || plan.Steps(operation.Value).Count > 0;

    private string? First(Operation operation) => plan.Steps(operation).Select(s => s.Component).FirstOrDefault();

    private string? Backed() => plan.Handlings.SelectMany(h => h.Looks()).Select(ShellWriter.Line)
        .FirstOrDefault(l => l.Contains("backup list", StringComparison.Ordinal) || l.Contains("backups", StringComparison.Ordinal));

    private string? Growing() =>
        plan.Handlings.SelectMany(h => h.Grows()).FirstOrDefault() is { } command ? ShellWriter.Line(command) : null;

    [GeneratedRegex(@"scaling (?:préventif|ahead|manuel)|pre-?scal|manual scal|scaling automatique ou manuel", RegexOptions.IgnoreCase)]
    private static partial Regex Grows();

    [GeneratedRegex(@"roll ?back|\bundo\b|annul|retour arrière", RegexOptions.IgnoreCase)]
    private static partial Regex Rollbacks();

    [GeneratedRegex(@"fail-?over|bascul|panne de région|lost region", RegexOptions.IgnoreCase)]
    private static partial Regex Failovers();

    [GeneratedRegex(@"restaur|restor", RegexOptions.IgnoreCase)]
    private static partial Regex Restores();

    [GeneratedRegex(@"back-?up|sauvegard", RegexOptions.IgnoreCase)]
    private static partial Regex Backups();

    [GeneratedRegex(@"\bco[uû]ts?\b|\bcosts?\b|budget", RegexOptions.IgnoreCase)]
    private static partial Regex Costs();

    [GeneratedRegex(@"\bdéployer|\bdeploy(?:ing)?\b|déploiements?\b|deploy\.sh|deploy-|rolling update|\bappliquer\b|mise à jour de sécurité", RegexOptions.IgnoreCase)]
    private static partial Regex Deployments();

    // what the scripts' checks do not look at
    [GeneratedRegex(@"accès|\baccess|pare-feu|firewall|mises? à jour|updates?\b|versions?\b|performances?|documentation|charge|\bload",
        RegexOptions.IgnoreCase)]
    private static partial Regex BeyondChecks();

    // it has happened; somebody looks at it
    [GeneratedRegex(@"^\s*(?:vérifi|verify|check\b|contrôl)", RegexOptions.IgnoreCase)]
    private static partial Regex Looked();

    // where backups go is no backup
    [GeneratedRegex(@"\bbucket|compartiment|\bcontainer|\bstorage account|compte de stockage", RegexOptions.IgnoreCase)]
    private static partial Regex Places();

    // what a team arranges once, or how it works
    [GeneratedRegex(@"github|gitlab|CI/CD|configur|feature flag|sprint", RegexOptions.IgnoreCase)]
    private static partial Regex Arranged();

    [GeneratedRegex(@"vérifi|\bverify|\bcheck\b|\btest(?:er|ée?)\b|contrôl|santé|health|certificat|certificate|\bSSL\b|\bTLS\b|statut",
        RegexOptions.IgnoreCase)]
    private static partial Regex Checks();
}
