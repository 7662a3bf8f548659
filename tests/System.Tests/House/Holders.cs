using System.Reflection;
using System.Text.RegularExpressions;

namespace LaborRisk.WholeProduct.House;

/// <summary>Finds types that could hold who asked or what they typed.</summary>
internal static partial class Holders
{
    private static readonly HashSet<string> Telling = new(StringComparer.OrdinalIgnoreCase)
    {
        "text", "queryText", "query", "phrase", "worker", "workerId", "account", "accountId", "userId", "openId",
    };

    private static readonly HashSet<Type> Writing =
    [
        typeof(string), typeof(char[]), typeof(byte[]), typeof(object),
        typeof(Memory<char>), typeof(ReadOnlyMemory<char>), typeof(Memory<byte>), typeof(ReadOnlyMemory<byte>),
    ];

    private const BindingFlags Every =
        BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    /// <summary>A parameter of a primary constructor that the type keeps.</summary>
    [GeneratedRegex(@"^<(\w+)>(P|k__BackingField)$")]
    private static partial Regex Kept();

    /// <summary>The fields, public or not, in which a type could hold an account or a text.</summary>
    public static IEnumerable<string> In(Type type) =>
        from field in type.GetFields(Every)
        where !field.IsLiteral && Writing.Contains(field.FieldType) && Telling.Contains(Kept().Replace(field.Name, "$1"))
        select $"{type.FullName}.{field.Name}";
}
