# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_subscription_id

# Région Azure de cet environnement.
location = "swedencentral"

# Modèles d'IA : model
model = {
  deployments = {
    model = {
      model     = "DeepSeek-V3"
      publisher = "DeepSeek"
      type      = "DataZoneStandard"
      # Ce qu'en a un abonnement est son quota.
      capacity = 1
    }
  }
  # Les programmes hors d'Azure n'ont pas d'identité ici.
  keys_enabled = true
}
