using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Jauge.Core;
using Jauge.Load.Plans;

namespace Jauge.Load.Tls;

/// <summary>What <see cref="SslStream"/> is told about a target.</summary>
[SuppressMessage("Security", "CA5359", Justification = "The plan says so: for servers of one's own.")]
internal static class TlsOptions
{
    /// <summary>The options of a target; null where it is not spoken to over TLS, or its certificates cannot be read.</summary>
    internal static SslClientAuthenticationOptions? Of(LoadTarget target, HttpProtocol protocol, DiagnosticBag diagnostics)
    {
        if (target.Tls is null) return null;
        try
        {
            return Made(target, target.Tls, protocol);
        }
        catch (CryptographicException failure)
        {
            diagnostics.Add(LoadRunDiagnostics.UnreadableCertificate(target.Name, failure.Message));
            return null;
        }
    }

    private static SslClientAuthenticationOptions Made(LoadTarget target, TlsPlan plan, HttpProtocol protocol)
    {
        var options = new SslClientAuthenticationOptions
        {
            TargetHost = plan.ServerName ?? target.Host,
            ApplicationProtocols = [protocol == HttpProtocol.Http2 ? SslApplicationProtocol.Http2 : SslApplicationProtocol.Http11],
            CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
            AllowRenegotiation = false,
        };
        if (plan.Trust == TlsTrust.Any) TrustAny(options);
        if (plan.Trust == TlsTrust.Given) options.CertificateChainPolicy = Policy(plan.TrustedPem ?? "");
        if (plan.ClientPem is { } own)
            options.ClientCertificateContext = SslStreamCertificateContext.Create(X509Certificate2.CreateFromPem(own, own), null);
        return options;
    }

    // a chain is built even so: with a policy of its own it does not read first all that the machine believes
    private static void TrustAny(SslClientAuthenticationOptions options)
    {
        options.RemoteCertificateValidationCallback = TakeAny;
        options.CertificateChainPolicy = new()
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck, DisableCertificateDownloads = true,
        };
    }

    private static bool TakeAny(object sender, X509Certificate? certificate, X509Chain? chain, SslPolicyErrors errors) => true;

    private static X509ChainPolicy Policy(string pem)
    {
        var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        policy.CustomTrustStore.ImportFromPem(pem);
        if (policy.CustomTrustStore.Count == 0) throw new CryptographicException("There is no certificate in it.");
        return policy;
    }
}
