using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Jauge.Load.Bench;

/// <summary>A certificate for localhost, signed by itself, made for one run: ECDSA on P-256.</summary>
internal static class Certificate
{
    public static (string CertificatePem, string KeyPem) Make()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(System.Net.IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        var now = DateTimeOffset.UtcNow;
        using var certificate = request.CreateSelfSigned(now.AddHours(-1), now.AddDays(1));
        return (certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem());
    }
}
