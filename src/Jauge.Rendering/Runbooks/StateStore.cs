using Jauge.Rendering.Naming;
using Jauge.Rendering.Scripts;
using Jauge.Rendering.Terraform;
using Jauge.Rendering.Writing.Shell;
using static Jauge.Rendering.Writing.Shell.ShellStatement;

namespace Jauge.Rendering.Runbooks;

/// <summary>How the place comes about in which Terraform keeps its state: it has to be there before the first plan.</summary>
internal sealed class StateStore(IReadOnlyList<EnvironmentPlan> plans, EnvironmentPlan main)
{
    private const string Account = "--account-name";

    private string System => main.Context.System;

    private bool IsAws => TerraformRenderer.Home(main.Context) == "aws";

    /// <summary>The oldest Terraform that reads the environments: the lock in a bucket came with 1.10.</summary>
    internal string Terraform => (IsAws ? ProviderPin.RequiredVersionWithS3 : ProviderPin.RequiredVersion)[3..];

    private string Region => main.Context.Deployment.Components.SelectMany(c => c.Regions)
        .First(r => r.Provider == (IsAws ? "aws" : "azure") && r.Region != "global").Region;

    /// <summary>The commands, in order.</summary>
    internal IEnumerable<ShellCommand> Made() => IsAws ? Bucket() : [.. Storage(), .. plans.Select(Init)];

    // flags: docs.aws.amazon.com/cli/latest/reference/s3api, November 2026; us-east-1 is the one region that is not said
    private IEnumerable<ShellCommand> Bucket()
    {
        var bucket = AwsNames.StateBucket(System);
        ShellWord[] place = Region == "us-east-1" ? [] : ["--create-bucket-configuration", $"LocationConstraint={Region}"];
        yield return Run("aws", ["s3api", "create-bucket", "--region", Region, "--bucket", bucket, .. place]);
        yield return Run("aws", "s3api", "put-bucket-versioning", "--region", Region, "--bucket", bucket, "--versioning-configuration",
            "Status=Enabled");
        yield return Run("aws", "s3api", "put-public-access-block", "--region", Region, "--bucket", bucket,
            "--public-access-block-configuration",
            "BlockPublicAcls=true,IgnorePublicAcls=true,BlockPublicPolicy=true,RestrictPublicBuckets=true");
    }

    // flags: learn.microsoft.com/cli/azure/storage, November 2026
    private IEnumerable<ShellCommand> Storage()
    {
        var (group, account) = (AzureNames.StateGroup(System), AzureNames.StateAccount(System));
        yield return Run("az", "group", "create", "--name", group, "--location", Region);
        yield return Run("az", "storage", "account", "create", "--resource-group", group, "--name", account, "--location", Region, "--sku",
            "Standard_ZRS",
            "--min-tls-version", "TLS1_2", "--allow-blob-public-access", "false", "--allow-shared-key-access", "false");
        yield return Run("az", "storage", "account", "blob-service-properties", "update", "--resource-group", group, Account, account,
            "--enable-versioning", "true");
        yield return Run("az", "role", "assignment", "create", "--role", "Storage Blob Data Contributor",
            "--assignee", ShellWord.Output(Run("az", "ad", "signed-in-user", "show", "--query", "id", "--output", "tsv")),
            "--scope", ShellWord.Output(Run("az", "storage", "account", "show", "--resource-group", group, "--name", account, "--query",
                "id", "--output", "tsv")));
        yield return Run("az", "storage", "container", "create", Account, account, "--name", AzureNames.StateContainer, "--auth-mode",
            "login");
    }

    private ShellCommand Init(EnvironmentPlan plan) => Run("terraform", $"-chdir=terraform/environments/{plan.Context.Environment}", "init",
        $"-backend-config=resource_group_name={AzureNames.StateGroup(System)}",
        $"-backend-config=storage_account_name={AzureNames.StateAccount(System)}");
}
