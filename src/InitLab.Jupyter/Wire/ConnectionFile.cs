using System.Net;
using System.Text;
using System.Text.Json;

namespace InitLab.Jupyter.Wire;

/// <summary>Where a front end wants its kernel to listen, and the key that both sign messages with.</summary>
/// <remarks>
/// Only addresses of this machine are taken: who can reach the sockets and has the key can run any code. The key is
/// never part of a message or of a text.
/// </remarks>
public sealed class ConnectionFile
{
    private const long LargestFile = 64 * 1024;
    private const string OnlyScheme = "hmac-sha256";
    private static readonly string[] PortNames = ["shell_port", "iopub_port", "stdin_port", "control_port", "hb_port"];

    private readonly Dictionary<string, int> _ports;

    private ConnectionFile(string address, Dictionary<string, int> ports, string key)
    {
        Address = address;
        _ports = ports;
        Key = Encoding.UTF8.GetBytes(key);
    }

    /// <summary>The address to listen on, as ZeroMQ writes it: an address of this machine alone.</summary>
    public string Address { get; }

    internal byte[] Key { get; }

    /// <summary>The address, without the key.</summary>
    public override string ToString() => $"tcp://{Address}";

    /// <summary>Reads a connection file.</summary>
    /// <param name="path">The file's path.</param>
    /// <exception cref="ConnectionFileException">The file cannot be read or asks for what is refused.</exception>
    public static ConnectionFile Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile })
            {
                throw new ConnectionFileException($"{path} is too large to be a connection file.");
            }

            return Parse(File.ReadAllText(path), path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new ConnectionFileException(
                $"The connection file {path} cannot be read; a front end writes it and hands its path over.",
                failure
            );
        }
    }

    /// <summary>The endpoint of a socket, such as <c>tcp://127.0.0.1:50000</c>.</summary>
    internal string Endpoint(string portName) => $"tcp://{Address}:{_ports[portName]}";

    internal static ConnectionFile Parse(string json, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new() { AllowDuplicateProperties = false });
            return From(new Fields(document.RootElement), name);
        }
        catch (Exception failure) when (failure is JsonException or InvalidContentException)
        {
            throw new ConnectionFileException($"{name} is no connection file: {failure.Message}", failure);
        }
    }

    private static ConnectionFile From(Fields fields, string name)
    {
        Refuse(fields.Text("transport", "tcp"), "tcp", $"{name}: the transport must be tcp, on this machine alone");
        var key = fields.Text("key", "");
        if (key.Length > 0)
        {
            var scheme = fields.Text("signature_scheme", OnlyScheme);
            Refuse(scheme, OnlyScheme, $"{name}: the signature scheme must be {OnlyScheme}");
        }

        var ports = PortNames.ToDictionary(port => port, port => fields.Number(port), StringComparer.Ordinal);
        foreach (var (port, number) in ports)
        {
            if (number is < 1 or > ushort.MaxValue || ports.Values.Count(other => other == number) > 1)
            {
                throw new InvalidContentException($"{port} must be a port from 1 to 65535 that no other socket has.");
            }
        }

        return new(Loopback(fields.Text("ip", "127.0.0.1"), name), ports, key);
    }

    private static string Loopback(string ip, string name)
    {
        var address =
            ip == "localhost" ? IPAddress.Loopback
            : IPAddress.TryParse(ip, out var parsed) ? parsed
            : null;
        if (address is null || !IPAddress.IsLoopback(address))
        {
            throw new ConnectionFileException(
                $"{name} asks to listen on '{ip}': the kernel listens on this machine alone; use 127.0.0.1."
            );
        }

        return address.AddressFamily == System.Net.Sockets.AddressFamily.InterNetworkV6 ? $"[{address}]" : $"{address}";
    }

    private static void Refuse(string value, string only, string sentence)
    {
        if (value != only)
        {
            throw new ConnectionFileException($"{sentence}; it is '{value}'.");
        }
    }
}

/// <summary>A connection file cannot be used; the message says why.</summary>
public sealed class ConnectionFileException : Exception
{
    internal ConnectionFileException(string message, Exception? inner = null)
        : base(message, inner) { }
}
