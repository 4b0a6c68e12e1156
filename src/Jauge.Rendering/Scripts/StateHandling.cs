using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts;

/// <summary>A component that scripts only look at: a question, and the answer of a sound one.</summary>
internal sealed class StateHandling(Site site, string expected, params string[] question) : Handling(site)
{
    internal override IEnumerable<Step> Verify() => [Step.Of("check_state", [Site.Name, expected, .. question])];

    internal override IEnumerable<ShellCommand> Looks() => [Line(question[0], question[1..])];
}
