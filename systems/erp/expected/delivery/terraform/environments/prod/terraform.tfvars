# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_subscription_id
#   TF_VAR_secret_values

# Région Azure de cet environnement.
location = "westeurope"

# Azure Key Vault
secrets = {
  sku                        = "standard"
  soft_delete_retention_days = 90
  secret_names               = ["DB_PASSWORD", "SECRET_KEY"]
}

# PostgreSQL, General Purpose D2s_v3
db = {
  administrator_login   = "erpadmin"
  sku                   = "GP_Standard_D2s_v3"
  backup_retention_days = 30
  geo_redundant_backup  = false
  public                = true
  firewall = {
    # Dans Azure, 0.0.0.0 désigne tout service de tout client.
    allow-azure-services = {
      start = "0.0.0.0"
      end   = "0.0.0.0"
    }
  }
  postgresql_version = "15"
  # 128 Go sont demandés ; la taille suivante que vend Azure est 128 Gio.
  storage_mb = 131072
  configuration = {
    require_secure_transport = "on"
    ssl_min_protocol_version = "TLSv1.2"
  }
}

# CDN Standard
cdn = {
  sku    = "Standard_AzureFrontDoor"
  caches = true
}
