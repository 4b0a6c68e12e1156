using System.Globalization;
using Jauge.Core;
using Jauge.Load.Plans;

namespace Jauge.Rehearsal.Loads;

/// <summary>Addresses of servers as a plan wants them.</summary>
internal static class LoadTargets
{
    /// <summary>Several addresses are one target to a client.</summary>
    public static EquatableList<LoadTarget> Of(LoadSource source, LoadWishes wishes)
    {
        var addresses = (wishes.Targets.Count > 0 ? wishes.Targets : source.Targets).Select(t => new Uri(t)).ToList();
        if (addresses.Count == 0) return [];
        var first = addresses[0];
        return
        [
            new(first.Authority, Host(first), first.Port)
            {
                Tls = first.Scheme == Uri.UriSchemeHttps ? Tls(source, wishes) : null,
                Others = [.. addresses.Skip(1).Select(a => $"{a.Host}:{a.Port.ToString(CultureInfo.InvariantCulture)}")],
            },
        ];
    }

    private static TlsPlan Tls(LoadSource source, LoadWishes wishes)
    {
        var pem = wishes.TrustedPem ?? source.TrustedPem;
        return new()
        {
            Trust = wishes.TrustsAny || !source.VerifiesTls ? TlsTrust.Any : pem is null ? TlsTrust.System : TlsTrust.Given,
            TrustedPem = pem, ServerName = source.ServerName,
        };
    }

    private static string Host(Uri address) => address.HostNameType == UriHostNameType.IPv6 ? address.DnsSafeHost : address.Host;
}
