variable "name" {
  description = "Nom de la ressource."
  type        = string
  nullable    = false
}

variable "resource_group_name" {
  description = "Groupe de ressources qui la contient."
  type        = string
  nullable    = false
}

variable "tags" {
  description = "Étiquettes de chaque ressource."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "sku" {
  description = "Niveau."
  type        = string
  nullable    = false

  validation {
    condition     = contains(["Standard_AzureFrontDoor", "Premium_AzureFrontDoor"], var.sku)
    error_message = "sku est l'une de ces valeurs : Standard_AzureFrontDoor, Premium_AzureFrontDoor."
  }
}

variable "endpoint_name" {
  description = "Nom du point d'entrée ; Azure lui ajoute une marque."
  type        = string
  nullable    = false
}

variable "response_timeout_seconds" {
  description = "Temps laissé à l'origine pour répondre."
  type        = number
  default     = 60
  nullable    = false

  validation {
    condition     = var.response_timeout_seconds >= 16 && var.response_timeout_seconds <= 240
    error_message = "response_timeout_seconds se situe entre 16 et 240."
  }
}

variable "origins" {
  description = "Où vont les requêtes."
  type = map(object({
    host_name = string
    private_link = optional(object({
      target_id   = string
      target_type = string
      location    = string
    }))
  }))
  nullable = false
}

variable "health_path" {
  description = "Chemin du contrôle de santé, fait lorsqu'il y a plusieurs origines."
  type        = string
  default     = "/"
  nullable    = false
}

variable "caches" {
  description = "Si les réponses sont gardées en périphérie."
  type        = bool
  default     = false
  nullable    = false
}

variable "firewall" {
  description = "Pare-feu applicatif ; null pour aucun."
  type = object({
    name                = string
    requests_per_minute = number
  })
  default = null
}

variable "operator_ip_ranges" {
  description = "Adresses que la limite ne compte pas : les essais de charge partent de peu d'entre elles."
  type        = list(string)
  default     = []
  nullable    = false
}

variable "custom_domains" {
  description = "Noms d'hôte propres, par identifiant ; leur propriétaire les prouve par un enregistrement TXT, voir les sorties."
  type        = map(string)
  default     = {}
  nullable    = false
}

variable "log_workspaces" {
  description = "Espaces de travail Log Analytics qui reçoivent ses journaux et métriques : identifiants par nom."
  type        = map(string)
  default     = {}
  nullable    = false
}
