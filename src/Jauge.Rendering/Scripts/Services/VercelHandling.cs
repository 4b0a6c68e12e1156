using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Services;

/// <summary>A project of Vercel: each deployment has an address, promotion gives it the visitors.</summary>
internal sealed class VercelHandling(Site site) : Handling(site)
{
    internal override IEnumerable<Step> Deploy() => [Step.Of("vercel_deploy", Site.Name, Site.Health)];

    internal override IEnumerable<Step> Verify() => [Step.Of("vercel_check", Site.Name, Site.Health)];

    internal override IEnumerable<Step> Rollback() => [Step.Of("vercel_rollback", Site.Name)];

    internal override IEnumerable<ShellCommand> Looks() => [Line("vercel", "ls", "--prod"), Line("vercel", "logs")];
}
