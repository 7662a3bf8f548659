using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace LaborRisk.Server.Http;

/// <summary>Tokens in a file, as SHA-256 only. Made at the first start, when their plain values are shown once.</summary>
internal sealed class TokenFile : ITokenCheck
{
    private const int TokenBytes = 24;
    private readonly Dictionary<TokenKind, byte[]> hashes;

    private TokenFile(Dictionary<TokenKind, byte[]> hashes) => this.hashes = hashes;

    /// <param name="fresh">Tokens made just now; empty when the file was there.</param>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public static TokenFile Open(string path, out IReadOnlyDictionary<TokenKind, string> fresh)
    {
        var made = new Dictionary<TokenKind, string>();
        fresh = made;
        if (File.Exists(path))
        {
            return new TokenFile(Read(path));
        }

        foreach (var kind in Enum.GetValues<TokenKind>())
        {
            made[kind] = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        }

        var tokens = new TokenFile(made.ToDictionary(pair => pair.Key, pair => HashOf(pair.Value)));
        tokens.Write(path);
        return tokens;
    }

    public bool Allows(TokenKind kind, string token) =>
        hashes.TryGetValue(kind, out var known) && CryptographicOperations.FixedTimeEquals(known, HashOf(token));

    private static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    private static Dictionary<TokenKind, byte[]> Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path))!
                .ToDictionary(pair => Enum.Parse<TokenKind>(pair.Key, ignoreCase: true), pair => Convert.FromHexString(pair.Value));
        }
        catch (Exception damage) when (damage is JsonException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"令牌文件 {path} 已损坏，删除后重启会生成新令牌。 / The token file {path} is damaged: delete it, a restart makes new tokens.");
        }
    }

    private void Write(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var file = new FileStream(path, options);
        JsonSerializer.Serialize(file, hashes.ToDictionary(pair => pair.Key.ToString().ToLowerInvariant(), pair => Convert.ToHexStringLower(pair.Value)));
        file.Flush(flushToDisk: true);
    }
}
