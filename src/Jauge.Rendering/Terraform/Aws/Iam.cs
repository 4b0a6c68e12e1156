using Jauge.Rendering.Writing.Hcl;

namespace Jauge.Rendering.Terraform.Aws;

/// <summary>Roles and policies. Policies are data sources, not JSON in a text: Terraform checks them, and shows what changes line by
/// line.</summary>
internal static class Iam
{
    private const string Pods = "pods.eks.amazonaws.com";

    /// <summary>A role that one service of AWS takes on.</summary>
    /// <param name="label">Of the role among the resources.</param>
    /// <param name="name">Of the role in the account.</param>
    /// <param name="service">Who takes it on.</param>
    /// <param name="managed">Policies of AWS that it carries.</param>
    internal static IEnumerable<HclBlock> Role(string label, HclValue name, string service, params string[] managed)
    {
        yield return TrustOf(label, service);
        yield return new("resource", "aws_iam_role", label)
        {
            { "name", name },
            { "assume_role_policy", HclValue.Of($"data.aws_iam_policy_document.{label}_trust.json") },
            { "tags", HclValue.Of("var.tags") },
        };
        foreach (var policy in managed) yield return Attached(label, policy, managed.Length == 1 ? label : $"{label}_{Short(policy)}");
    }

    /// <summary>Who may take a role on, as a document called after it.</summary>
    internal static HclBlock TrustOf(string label, string service) =>
        new("data", "aws_iam_policy_document", $"{label}_trust") { Trust(service) };

    /// <summary>A policy that one role carries.</summary>
    internal static IEnumerable<HclBlock> Policy(string label, string role, params HclBlock[] statements)
    {
        yield return new("data", "aws_iam_policy_document", label) { statements };
        yield return new("resource", "aws_iam_role_policy", label)
        {
            { "name", label.Replace('_', '-') },
            { "role", HclValue.Of($"aws_iam_role.{role}.id") },
            { "policy", HclValue.Of($"data.aws_iam_policy_document.{label}.json") },
        };
    }

    /// <summary>What is allowed, on what.</summary>
    internal static HclBlock Allow(IEnumerable<string> actions, IEnumerable<HclValue> resources, params HclBlock[] rest) => new("statement")
    {
        { "actions", Texts(actions) },
        { "resources", HclValue.List(resources) },
        rest,
    };

    /// <summary>Which services may, on what, and when.</summary>
    internal static HclBlock AllowServices(IEnumerable<string> services, IEnumerable<string> actions, IEnumerable<HclValue> resources,
        params HclBlock[] rest) => new("statement")
        {
            { "actions", Texts(actions) },
            { "resources", HclValue.List(resources) },
            new HclBlock("principals") { { "type", "Service" }, { "identifiers", Texts(services) } },
            rest,
        };

    /// <summary>Under which condition.</summary>
    internal static HclBlock When(string test, string variable, params HclValue[] values) => new("condition")
    {
        { "test", test },
        { "variable", variable },
        { "values", HclValue.List(values) },
    };

    private static HclBlock Trust(string service) => new("statement")
    {
        { "actions", Texts(service == Pods ? ["sts:AssumeRole", "sts:TagSession"] : ["sts:AssumeRole"]) },
        new HclBlock("principals") { { "type", "Service" }, { "identifiers", Texts([service]) } },
    };

    private static HclBlock Attached(string label, string policy, string name) => new("resource", "aws_iam_role_policy_attachment", name)
    {
        { "role", HclValue.Of($"aws_iam_role.{label}.name") },
        { "policy_arn", $"arn:aws:iam::aws:policy/{policy}" },
    };

    private static HclList Texts(IEnumerable<string> texts) => HclValue.List(texts.Select(t => (HclValue)t));

    private static string Short(string policy) => System.Text.RegularExpressions.Regex
        .Replace(policy[(policy.LastIndexOf('/') + 1)..], "(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_").ToLowerInvariant();
}
