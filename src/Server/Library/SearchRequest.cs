using System.Buffers;
using System.Text.Json;
using LaborRisk.Server.Http;

namespace LaborRisk.Server.Library;

/// <summary>
/// A question as it came, in memory that is wiped when the request is answered: no string is made of it, since nobody can say when a string is gone.
/// </summary>
internal sealed class SearchRequest : IDisposable
{
    public const int LongestText = 2_000;
    private const int ShortestVisitor = 16;
    private const int LongestVisitor = 64;
    private const int EnterpriseLetters = 18;

    private readonly char[] letters;
    private Range text;
    private Range visitor;

    private SearchRequest(int most) => letters = ArrayPool<char>.Shared.Rent(most);

    public ReadOnlySpan<char> Text => letters.AsSpan(text);

    public ReadOnlySpan<char> Visitor => letters.AsSpan(visitor);

    public string? EnterpriseId { get; private set; }

    /// <summary>True = the question counts; false = it leaves no trace.</summary>
    public bool Join { get; private set; }

    /// <returns><c>null</c> = it is no JSON object, or a field has the wrong type.</returns>
    public static SearchRequest? Read(ReadOnlySpan<byte> body)
    {
        var request = new SearchRequest(Math.Max(1, body.Length));
        try
        {
            request.Fill(body);
            return request;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            request.Dispose();
            return null;
        }
    }

    /// <summary>The first field at fault; <c>null</c> = none.</summary>
    public Fault? Fault() =>
        Text.Length > LongestText || Text.IsWhiteSpace() ? LibraryFaults.Text
        : Join && !IsVisitor() ? LibraryFaults.Visitor
        : Join && EnterpriseId is { } id && !(id.Length == EnterpriseLetters && id.All(char.IsAsciiLetterOrDigit)) ? LibraryFaults.EnterpriseId
        : null;

    public void Dispose() => ArrayPool<char>.Shared.Return(letters, clearArray: true);

    private void Fill(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException();
        }

        for (var used = 0; reader.Read() && reader.TokenType == JsonTokenType.PropertyName;)
        {
            var isText = reader.ValueTextEquals("text"u8);
            if (isText || reader.ValueTextEquals("visitor"u8))
            {
                reader.Read();
                var taken = used..(used += reader.TokenType == JsonTokenType.Null ? 0 : reader.CopyString(letters.AsSpan(used)));
                (text, visitor) = isText ? (taken, visitor) : (text, taken);
            }
            else if (reader.ValueTextEquals("enterpriseId"u8))
            {
                reader.Read();
                EnterpriseId = reader.GetString();
            }
            else if (reader.ValueTextEquals("join"u8))
            {
                reader.Read();
                Join = reader.GetBoolean();
            }
            else
            {
                reader.Skip();
            }
        }

        // Anything but white space behind the object throws.
        reader.Read();
    }

    private bool IsVisitor()
    {
        foreach (var letter in Visitor)
        {
            if (!(char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_'))
            {
                return false;
            }
        }

        return Visitor.Length is >= ShortestVisitor and <= LongestVisitor;
    }
}
