using Jauge.Rendering.Writing.Shell;

namespace Jauge.Rendering.Scripts.Aws;

/// <summary>A Lambda function, called through an alias.</summary>
internal sealed class LambdaHandling(Site site) : Handling(site)
{
    private const string Alias = "live";

    private string Function => Site.Aws.Function(Site.Name);

    internal override IEnumerable<Step> Deploy() => [Step.Of("lambda_deploy", Site.Name, Site.Region.Region, Function, Alias)];

    internal override IEnumerable<Step> Verify() => [Step.Of("lambda_check", Site.Name, Site.Region.Region, Function)];

    internal override IEnumerable<Step> Rollback() => [Step.Of("lambda_rollback", Site.Name, Site.Region.Region, Function, Alias)];

    internal override IEnumerable<ShellCommand> Looks() =>
    [
        Line("aws", "logs", "tail", $"/aws/lambda/{Function}", "--region", Site.Region.Region, "--since", "30m"),
        Line("aws", "lambda", "get-alias", "--region", Site.Region.Region, "--function-name", Function, "--name", Alias),
    ];
}
