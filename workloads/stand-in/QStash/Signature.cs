using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Jauge.StandIn.QStash;

/// <summary>The proof that a delivery comes from QStash: a JWT over its destination and its body.</summary>
/// <remarks>upstash.com/docs/qstash/howto/signature, read 2026-11; held against the npm client's <c>Receiver</c> in a test.</remarks>
internal static class Signature
{
    private const int LifetimeSeconds = 300;

    internal static string Of(string key, string destination, byte[] body, DateTimeOffset now, string id)
    {
        var at = now.ToUnixTimeSeconds();
        var head = Base64Url.EncodeToString("{\"alg\":\"HS256\",\"typ\":\"JWT\"}"u8);
        var claims = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new
        {
            iss = "Upstash", sub = destination, exp = at + LifetimeSeconds, nbf = at, iat = at, jti = $"jwt_{id}",
            body = Base64Url.EncodeToString(SHA256.HashData(body)),
        }));
        var proof = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes($"{head}.{claims}"));
        return $"{head}.{claims}.{Base64Url.EncodeToString(proof)}";
    }
}
