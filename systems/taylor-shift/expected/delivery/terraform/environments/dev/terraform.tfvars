# Les chiffres de cet environnement, tels que la description les donne.
# Donnés de l'extérieur, dans aucun fichier :
#   TF_VAR_subscription_id

# Région Azure de cet environnement.
location = "westeurope"

# Journaux et audit
logs = {
  retention_in_days = 31
}
