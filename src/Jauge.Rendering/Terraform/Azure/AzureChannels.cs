using Jauge.Rendering.Writing.Hcl;
using Jauge.Spec.Model;

namespace Jauge.Rendering.Terraform.Azure;

/// <summary>Where alerts are sent: an action group for each channel; chats get a small workflow that writes what they can read.</summary>
internal sealed class AzureChannels(AzureSite site, IReadOnlyList<string> names)
{
    private const int LongestShortName = 12;            // azurerm_monitor_action_group, short_name

    // ITU-T E.164, country codes of one and of two digits; all others have three
    private static readonly HashSet<string> ShortCodes = new(StringComparer.Ordinal)
    {
        "1", "7", "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49", "51", "52",
        "53", "54", "55", "56", "57", "58",
        "60", "61", "62", "63", "64", "65", "66", "81", "82", "84", "86", "90", "91", "92", "93", "94", "95", "98",
    };

    /// <summary>Whether anything reaches anybody by a channel; says why where not.</summary>
    internal static Func<string, bool> IsSent(RenderContext context) => name =>
    {
        if (context.Deployment.Spec.Channels.GetValueOrDefault(name) is not { } channel) return false;
        if (channel.Sms is not { } number || Phone(number) is not null) return true;
        context.Note(name, "{0}: no phone number as +33 6 12 34 56 78 is given, so that Azure sends no short message.",
            "{0} : aucun numéro de la forme +33 6 12 34 56 78 n'est donné ; Azure n'envoie donc pas de SMS.");
        return channel is { Email: not null } or { Slack: not null } or { Teams: not null }
            or { Pagerduty: not null } or { Webhook: not null };
    };

    /// <summary>The channels, for the module.</summary>
    internal HclObject Values() =>
        HclValue.Object(
            names.Select(n => KeyValuePair.Create(AzureAlerts.Key(n), (HclValue)Value(n, site.Context.Deployment.Spec.Channels[n]))));

    /// <summary>Addresses of webhooks, which are secrets, by name.</summary>
    internal HclObject Webhooks() =>
        HclValue.Object(Secrets().Select(s => KeyValuePair.Create(AzureSecrets.Key(s), AzureSecrets.Value(s))));

    /// <summary>Names of the secrets that channels need.</summary>
    internal IEnumerable<string> Secrets() =>
        names.Select(n => site.Context.Deployment.Spec.Channels[n]).SelectMany(c => new[] { c.Slack, c.Teams, c.Pagerduty, c.Webhook })
            .OfType<string>().Distinct();

    private HclObject Value(string name, ChannelSpec channel) => new()
    {
        { "group", site.Names.ActionGroup(name) },
        { "short_name", Short(name) },
        { "email", channel.Email },
        {
            "phone",
            channel.Sms is { } number && Phone(number) is var (country, rest)
                ? new HclObject { { "country_code", country }, { "number", rest } }
                : null
        },
        { "slack", Hook(channel.Slack) },
        { "teams", Hook(channel.Teams) },
        { "webhook", Hook(channel.Webhook ?? channel.Pagerduty) },
        { "workflow", channel.Slack is not null || channel.Teams is not null ? site.Names.Workflow(name) : null },
    };

    private static HclValue? Hook(string? secret) => secret is null ? null : AzureSecrets.Key(secret);

    private static string Short(string name)
    {
        var plain = AzureAlerts.Key(name);
        return plain[..Math.Min(plain.Length, LongestShortName)];
    }

    private static (string Country, string Number)? Phone(string text)
    {
        var digits = string.Concat(text.Where(char.IsAsciiDigit));
        if (!text.TrimStart().StartsWith('+') || digits.Length is < 8 or > 15) return null;
        var length = ShortCodes.Contains(digits[..1]) ? 1 : ShortCodes.Contains(digits[..2]) ? 2 : 3;
        return (digits[..length], digits[length..]);
    }
}
