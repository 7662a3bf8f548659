using System.Security.Cryptography;
using System.Text;

namespace LaborRisk.Ledger;

/// <summary>Seals what must be read again, such as a TOTP secret, under a key that lies in a file of its own beside the ledger
/// (AES-256-GCM).</summary>
public sealed class SecretBox
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] key;

    private SecretBox(byte[] key) => this.key = key;

    /// <summary>Reads the key, or makes one where there is none.</summary>
    /// <exception cref="LedgerException">The file holds no key.</exception>
    public static SecretBox Open(string path)
    {
        if (!File.Exists(path))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
            OwnerOnly.Write(path, RandomNumberGenerator.GetBytes(KeyBytes));
        }

        var key = File.ReadAllBytes(path);
        return key.Length == KeyBytes
            ? new SecretBox(key)
            : throw new LedgerException(
                $"{Path.GetFileName(path)} 不是 {KeyBytes} 字节的密钥，请恢复原文件。{Path.GetFileName(path)} is no key of {KeyBytes} bytes: restore the file.");
    }

    /// <param name="owner">Bound to the secret: sealed for one account it opens for no other.</param>
    public string Seal(ReadOnlySpan<byte> secret, string owner)
    {
        var box = new byte[NonceBytes + TagBytes + secret.Length];
        var nonce = box.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(nonce, secret, box.AsSpan(NonceBytes + TagBytes), box.AsSpan(NonceBytes, TagBytes), Encoding.UTF8.GetBytes(owner));
        return Convert.ToBase64String(box);
    }

    /// <exception cref="CryptographicException">Sealed by another key, for another owner, or damaged.</exception>
    public byte[] Open(string sealedText, string owner)
    {
        var box = Convert.FromBase64String(sealedText).AsSpan();
        var secret = new byte[box.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(box[..NonceBytes], box[(NonceBytes + TagBytes)..], box.Slice(NonceBytes, TagBytes), secret, Encoding.UTF8.GetBytes(owner));
        return secret;
    }
}
