using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using LaborRisk.Domain;

namespace LaborRisk.Server.Library;

/// <summary>A question whose asker joined as a record of the contract, in memory that is wiped afterwards.</summary>
internal sealed class JoinedQuery : IDisposable
{
    private const int IdBytes = 16;

    /// <summary>Everything beside the text; a visitor has at most 64 letters.</summary>
    private const int MostBeside = 512;

    /// <summary>A character becomes at most six bytes, be it escaped or not.</summary>
    private const int MostOfCharacter = 6;

    private readonly byte[] bytes;
    private readonly int length;

    /// <summary>The record: <c>worker-query</c>, channel <c>case_library</c>, an id of its own.</summary>
    /// <param name="request">Without a fault.</param>
    /// <param name="at">On the clock by which the door tells the time.</param>
    public JoinedQuery(SearchRequest request, Instant at)
    {
        bytes = ArrayPool<byte>.Shared.Rent(MostBeside + (request.Text.Length * MostOfCharacter));
        var id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
        var enterprise = request.EnterpriseId is { } known ? $"\"enterpriseId\":\"{known}\"," : "";
        Add(ref length, $"{{\"type\":\"worker-query\",\"id\":\"library-{id}\",{enterprise}\"at\":\"{at}\",\"channel\":\"case_library\",");
        Add(ref length, "\"workerId\":\"library-");
        Add(ref length, request.Visitor);
        Add(ref length, "\",\"text\":\"");
        AddEscaped(ref length, request.Text);
        Add(ref length, "\"}");
    }

    public ReadOnlyMemory<byte> Record => bytes.AsMemory(0, length);

    public void Dispose() => ArrayPool<byte>.Shared.Return(bytes, clearArray: true);

    private void Add(ref int end, ReadOnlySpan<char> part) => end += Encoding.UTF8.GetBytes(part, bytes.AsSpan(end));

    private void AddEscaped(ref int end, ReadOnlySpan<char> text)
    {
        var escaped = ArrayPool<char>.Shared.Rent(text.Length * MostOfCharacter);
        JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(text, escaped, out _, out var written);
        Add(ref end, escaped.AsSpan(0, written));
        ArrayPool<char>.Shared.Return(escaped, clearArray: true);
    }
}
