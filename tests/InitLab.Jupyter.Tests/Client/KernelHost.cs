using System.Net;
using System.Net.Sockets;
using InitLab.Jupyter.Wire;

namespace InitLab.Jupyter.Tests.Client;

/// <summary>A kernel in this process, on sockets and in a folder of its own, with a client.</summary>
public sealed class KernelHost : IDisposable
{
    internal const string Key = "5ca1ab1e-0000-4000-8000-000000000000";
    private readonly StringWriter _log = new();
    private readonly string _folder = Directory.CreateTempSubdirectory("kernel").FullName;

    public KernelHost()
        : this(Key) { }

    internal KernelHost(string key)
    {
        (Server, Connection) = Open(key);
        Client = new KernelClient(Connection);
    }

    internal KernelServer Server { get; }

    internal ConnectionFile Connection { get; }

    internal KernelClient Client { get; }

    /// <summary>What the kernel told whoever started it.</summary>
    public string Log
    {
        get
        {
            lock (_log)
            {
                return _log.ToString();
            }
        }
    }

    public void Dispose()
    {
        Client.Dispose();
        Server.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>The text of a connection file for five ports that are free.</summary>
    internal static string FreeConnection(string key)
    {
        var listeners = Enumerable.Range(0, 5).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(listener => listener.Start());
        var ports = listeners.ConvertAll(listener => ((IPEndPoint)listener.LocalEndpoint).Port);
        listeners.ForEach(listener => listener.Dispose());
        return $$"""
            {"transport": "tcp", "ip": "127.0.0.1", "signature_scheme": "hmac-sha256", "key": "{{key}}",
             "shell_port": {{ports[0]}}, "iopub_port": {{ports[1]}}, "stdin_port": {{ports[2]}},
             "control_port": {{ports[3]}}, "hb_port": {{ports[4]}}}
            """;
    }

    // Between the search for free ports and their use another process may take one.
    private (KernelServer Server, ConnectionFile Connection) Open(string key)
    {
        for (var left = 9; ; left--)
        {
            var connection = ConnectionFile.Parse(FreeConnection(key), "connection");
            try
            {
                var log = new KernelLog(TextWriter.Synchronized(_log));
                return (new KernelServer(connection, _folder, log), connection);
            }
            catch (ConnectionFileException) when (left > 0) { }
        }
    }
}
